/** Work on a case that does not make use of the person record it stands on. */
const HARMLESS: readonly string[] = [
  'openDraft',
  'changeDraft',
  'assign',
  'release',
  'takeOver',
  'confirmLate',
  'openInquiry',
  'answerInquiry',
  // Corrections of records are asked about by themselves.
  'mergePersons',
  'splitPersons',
]

type Happened = { readonly transferId: string; readonly version: number; readonly kind: string }

/**
 * Whether a case of the person was used since two records were made one, which then cannot be taken back
 * (X13): any step, correction or signature after the version it had at that moment.
 * @param known version of every case at that moment; cases begun later are not among them
 */
export function isUsedSince(known: Readonly<Record<string, number>>, events: readonly Happened[]): boolean {
  return events.some(
    ({ transferId, version, kind }) => version > (known[transferId] ?? 0) && !HARMLESS.includes(kind),
  )
}
