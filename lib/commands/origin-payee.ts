import type { z } from 'zod'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { payeeOf } from '@/lib/db/cases'
import type { OrderPayee } from '@/lib/db/remittances'
import type { CaseFile } from '@/lib/db/transfers'
import type { TypedPayee } from '@/lib/schemas/steps'
import { payeeTyped } from './incoming-letter'

type Typed = { readonly payee?: z.output<typeof TypedPayee> | undefined }

/** Where money goes back to: the bank data on file, or what is typed for an origin that cannot keep its own. */
export function originPayee(
  { row, facts }: CaseFile,
  { payee }: Typed,
): { readonly payee: OrderPayee; readonly accountSealed: string } | null {
  const kept = payeeOf(row.originAgency)
  if (kept || facts.originConnection !== 'none' || !payee) return kept
  return payeeTyped(payee)
}

export function originPayeeFault(file: CaseFile, input: Typed): Refusal | null {
  if (originPayee(file, input)) return null
  return file.facts.originConnection === 'none'
    ? { code: 'evidence-required', detail: 'payee' }
    : { code: 'wrong-state', detail: 'no-payee' }
}
