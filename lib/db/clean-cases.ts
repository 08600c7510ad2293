import { canonical } from '@/lib/domain/canonical'
import type { BatchStep } from '@/lib/domain/batches/batch'
import { dayOf } from '@/lib/domain/calendar/local-date'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import type { Tx } from './client'
import { findEnrolment } from './registry'
import { findLetterPayee, findLiveOrder, type OrderPayee } from './remittances'
import { contentOf, openDraftOf, prefill, type TableDraft, type TableFile } from './tables'

/** Rules that speak against acceptance or that somebody has to look at; what merely informs does not. */
function unmetRules(rules: unknown): string[] {
  const answers = Array.isArray(rules) ? (rules as readonly RuleAnswer[]) : []
  return answers.filter(({ answer, effect }) => effect !== 'info' && answer !== 'met').map(({ id }) => id)
}

/** The same for a case that was just accepted, by the answers of that moment. */
export async function unmetAtAcceptance(tx: Tx, reference: string): Promise<string[]> {
  const row = await tx.transfer.findUniqueOrThrow({
    where: { reference },
    select: { rulesAtAcceptance: true },
  })
  return unmetRules((row.rulesAtAcceptance as { readonly rules?: unknown } | null)?.rules)
}

type Compared = Exclude<BatchStep, 'accept'>

/**
 * Whether what is to be sealed or paid is what the records say: the draft as the registry would write it, the order as
 * the sealed table and the letter have it. Null where it is, or where there is nothing
 * to compare.
 */
export async function differsFromRecord(
  tx: Tx,
  step: Compared,
  { reference, originAgencyId }: { readonly reference: string; readonly originAgencyId: string },
): Promise<Refusal | null> {
  const row = await tx.transfer.findUnique({
    where: { reference, originAgencyId },
    select: {
      id: true,
      personId: true,
      originAreaCode: true,
      fromScheme: true,
      pairMode: true,
      amountDueFen: true,
    },
  })
  if (!row) return null
  if (step === 'sealTable') return draftDiffers(tx, row)
  if (step === 'prepareRemittance') return null
  const order = await findLiveOrder(tx, row.id)
  const letter = await findLetterPayee(tx, row.id)
  if (!order) return null
  const isSame =
    order.kind === 'remittance' &&
    order.amountFen === row.amountDueFen &&
    order.payeeAccountSealed === letter?.accountSealed &&
    isSamePayee(order.payee as OrderPayee, letter?.payee)
  return isSame ? null : { code: 'evidence-required', detail: 'batch-order-differs' }
}

function isSamePayee(payee: OrderPayee, letter: OrderPayee | undefined): boolean {
  const of = (one: OrderPayee | undefined) =>
    [one?.accountName, one?.bankName, one?.bankBranch, one?.accountLast4].join('|')
  return of(payee) === of(letter)
}

type TableCase = {
  readonly id: string
  readonly personId: string
  readonly originAreaCode: string
  readonly fromScheme: 'employee' | 'resident'
  readonly pairMode: string
}

async function draftDiffers(tx: Tx, row: TableCase): Promise<Refusal | null> {
  const draft = await openDraftOf(tx, row.id)
  if (!draft) return null
  const enrolment = await findEnrolment(tx, row.personId, row.originAreaCode, row.fromScheme)
  const recorded = enrolment && prefill(enrolment, row.pairMode === 'PA_ONLY', dayOf(draft.draftedAt))
  return recorded && isAsRecorded(draft, recorded)
    ? null
    : { code: 'evidence-required', detail: 'batch-draft-differs' }
}

/** Every figure and month; version, day and names are the draft's own. */
function isAsRecorded(draft: TableFile, recorded: TableDraft): boolean {
  const { lines } = contentOf(draft, '') as { readonly lines: readonly object[] }
  const drafted = {
    lines,
    balanceFen: Number(draft.balanceFen),
    transferFen: Number(draft.transferFen),
    suspendedSince: draft.suspendedSince,
    arrearsMonths: draft.arrearsMonths,
    arrearsFen: Number(draft.arrearsFen),
    retired: draft.retired,
    remark: draft.remark,
  }
  const ready = recorded.lines.map((line, index) => ({
    ordinal: index + 1,
    ...line,
    remark: line.remark ?? null,
  }))
  const plain = (value: object) => canonical(JSON.parse(JSON.stringify(value)) as object as never)
  return plain(drafted) === plain({ ...recorded, lines: ready })
}
