import { CLOCKS } from '@/lib/domain/clocks/clock'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { fieldError, fieldLabel } from '@/lib/i18n/format/field-errors'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { FormState } from '@/lib/web/form-state'

export type Complaint = { readonly path: string; readonly text: string }

type Wording = {
  readonly locale: Locale
  readonly labels: Readonly<Record<string, string>>
  /** The entry that a refusal about a day is about. */
  readonly dayField: string
}

/** What a step's form has to say at its entries: wrong input, and refusals that are about one entry. */
export function complaintsOf(state: FormState, wording: Wording): Complaint[] {
  const { locale, labels } = wording
  const labelOf = (path: string) => labels[path] ?? fieldLabel(path, locale)
  if (state.status === 'invalid')
    return state.fields.map(({ path, code }) => ({ path, text: fieldError(code, labelOf(path), locale) }))
  if (state.status !== 'refused') return []
  const { refusal } = state
  const path = entryOf(refusal, wording.dayField)
  if (path === null) return []
  if (path === 'lateReason') return [{ path, text: fieldError('choose', labelOf(path), locale) }]
  if (path === 'lateNote') return [{ path, text: fieldError('note-required', labelOf(path), locale) }]
  const finer: Readonly<Record<string, string>> = wordsFor(locale).refusals.details
  return [{ path, text: finer[refusal.detail ?? ''] ?? fieldError('required', labelOf(path), locale) }]
}

function entryOf({ code, detail }: Refusal, dayField: string): string | null {
  if (code === 'reason-required') {
    if (detail === 'lateNote' || detail === 'note') return detail
    return CLOCKS.some((clock) => clock === detail) ? 'lateReason' : null
  }
  switch (detail) {
    case 'future-day':
    case 'day-too-early':
    case 'deliveredOn':
    case 'receivedOn':
    case 'happenedOn':
      return dayField
    case 'bank-reference-known':
    case 'receipt-known':
      return 'bankReference'
    case 'letter':
      return 'letter.number'
    case 'payee':
      return 'payee.accountName'
    case 'diedOn':
    case 'day-before-birth':
    case 'death-in-future':
      return 'diedOn'
    case 'deathCertificate':
    case 'inheritanceProof':
    case 'heirIdentity':
    case 'settlementAbroadProof':
    case 'ownIdentity':
    case 'bankAccountProof':
      return 'proofs'
    case 'account-name':
      return 'account.accountName'
    default:
      return null
  }
}
