/** What can be said of a paper. Only the first says that it is genuine, and only after every check. */
export const VERDICTS = ['genuine', 'replaced', 'altered', 'pending', 'unproven', 'unknown'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What was found out about the paper as it was issued and kept here. */
export type IssuedEvidence = {
  readonly rendered: boolean
  /** The kept file is the one that was issued: its digest is that of the row. */
  readonly kept: boolean
  /** Its seal holds over the whole file and is the one of the agency that issued it. */
  readonly sealHolds: boolean
  /** The seal it was issued under was valid on the day of signing. */
  readonly sealInForce: boolean
  /** A newer version took its place. */
  readonly replaced: boolean
}

/** What was found out about a file that was dropped on the page. */
export type FileEvidence = {
  readonly signed: boolean
  readonly intact: boolean
  readonly coversWholeDocument: boolean
  /** The seal on it is, or was, one of an agency here. */
  readonly known: boolean
  /** It is the issued file to the byte. */
  readonly same: boolean
  /** SHA-256 of the certificate on it. */
  readonly fingerprint: string | null
}

/** Each check with its outcome, in the order they are told. */
export const PROOFS = [
  'registered',
  'signed',
  'intact',
  'whole',
  'knownSeal',
  'same',
  'kept',
  'sealHolds',
  'sealInForce',
  'newest',
] as const
export type ProofKey = (typeof PROOFS)[number]
export type ProofOf = { readonly key: ProofKey; readonly done: boolean }

/** @param issued null where no such paper was issued here; @param file null where number and code were asked */
export function verdictOf(issued: IssuedEvidence | null, file: FileEvidence | null): Verdict {
  // A seal of ours on something we did not issue, or not like this: changed after sealing.
  if (issued === null)
    return file?.known && !(file.intact && file.coversWholeDocument) ? 'altered' : 'unknown'
  if (file && !file.same) return 'altered'
  if (!issued.rendered) return 'pending'
  if (!issued.kept || !issued.sealHolds || !issued.sealInForce) return 'unproven'
  return issued.replaced ? 'replaced' : 'genuine'
}

/** What was checked, each with what came of it; nothing is listed that was not looked at. */
export function proofsOf(issued: IssuedEvidence | null, file: FileEvidence | null): ProofOf[] {
  const proof = (key: ProofKey, done: boolean) => ({ key, done })
  return [
    ...(file
      ? [
          proof('signed', file.signed),
          ...(file.signed
            ? [
                proof('intact', file.intact),
                proof('whole', file.coversWholeDocument),
                proof('knownSeal', file.known),
              ]
            : []),
        ]
      : []),
    proof('registered', issued !== null),
    ...(issued && file ? [proof('same', file.same)] : []),
    ...(issued?.rendered && (file === null || file.same)
      ? [
          proof('kept', issued.kept),
          proof('sealHolds', issued.sealHolds),
          proof('sealInForce', issued.sealInForce),
        ]
      : []),
    ...(issued ? [proof('newest', !issued.replaced)] : []),
  ]
}
