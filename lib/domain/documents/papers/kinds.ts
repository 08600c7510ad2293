/** Papers an agency issues; the names are those of the download address. */
export const PAPER_KINDS = [
  'application-form',
  'acceptance-receipt',
  'refusal-notice',
  'supplement-notice',
  'contact-letter',
  'information-table',
  'remittance-advice',
  'return-notice',
  'dispute-note',
  'reminder-letter',
  'withdrawal-confirmation',
  'completion-notice',
  'account-transfer-notice',
  'delivery-record',
  'termination-notice',
  'enrolment-certificate',
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

export function isPaperKind(text: string): text is PaperKind {
  return (PAPER_KINDS as readonly string[]).includes(text)
}

/** Each of these stands for itself; of every other kind a later paper takes the place of the one before. */
const STANDS_BESIDE: readonly PaperKind[] = [
  'supplement-notice',
  'return-notice',
  'dispute-note',
  'reminder-letter',
  'delivery-record',
]

export function takesThePlace(kind: PaperKind): boolean {
  return !STANDS_BESIDE.includes(kind)
}

/** Nobody but the applicant needs the query code the receipt bears; payment is the business of the payer. */
const IN_HOUSE: readonly PaperKind[] = ['account-transfer-notice', 'acceptance-receipt']

/** Papers of the own house: the other agency of the case does not get them. */
export function staysInHouse(kind: PaperKind): boolean {
  return IN_HOUSE.includes(kind)
}

/** What the copies of a paper are for; one that is not listed goes out in a single copy. */
export const COPY_USES = ['transfer', 'originArchive', 'destinationArchive', 'person', 'finance'] as const
export type CopyUse = (typeof COPY_USES)[number]
