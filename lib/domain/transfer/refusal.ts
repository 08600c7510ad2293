/** Why the system says no to a step. Wording, with the cure, lives in lib/i18n. */
export const REFUSAL_CODES = [
  'not-found',
  'wrong-state',
  'wrong-side',
  'wrong-role',
  'own-work',
  'changed-meanwhile',
  'rules-not-met',
  'reason-required',
  'evidence-required',
  'money-under-way',
  'version-sealed',
  'open-case',
  'no-transfer-needed',
  'idempotency-key-reused',
  'document-pending',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** Open cases of an area that stand in the way of changing how it is reached. */
export type OpenInArea = {
  readonly code: string
  readonly name: string
  readonly englishName: string
  readonly count: number
}

export type Refusal = {
  readonly code: RefusalCode
  /** A finer reason within the code, itself a code (e.g. which role, which clock, which rules). */
  readonly detail?: string
  /** Reference of the case in question, only where the asker is a party to it. */
  readonly reference?: string
  readonly rules?: readonly string[]
  /** Characters of a name or address that no font of the papers can print (detail `glyph-missing`). */
  readonly characters?: readonly string[]
  /** Areas whose open cases forbid it (details `cases-open-here`, `cases-open-there`). */
  readonly areas?: readonly OpenInArea[]
}
