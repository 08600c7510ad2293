import type { BankLineRow } from '@/lib/db/bank-lines'
import { toDay } from '@/lib/db/days'
import type { LineStep } from '@/lib/db/line-links'
import { lockTransfer } from '@/lib/db/transfers'
import { returnReasonOf } from '@/lib/domain/money/statements/statement'
import { no } from '@/lib/domain/result'
import type { LateReason } from '@/lib/domain/transfer/closed-lists'
import { confirmPaidOut } from './confirm-paid-out'
import { confirmRemitted } from './confirm-remitted'
import type { Answer, Ctx } from './command'
import { recordReceipt } from './record-receipt'
import { takeReturnIn } from './record-return-arrival'
import { takeDifferenceBack } from './report-difference-returned'
import { reportPayOutReturned } from './report-pay-out-returned'
import { reportReturned } from './report-returned'

/** What the line itself does not say: why a step is late, and which order it is where the case alone is named. */
export type Saying = {
  readonly lateReason?: LateReason
  readonly lateNote?: string
  readonly order?: string | undefined
}

/** Takes the step of its case that a line of the statement stands for, in the words of the bank. */
export async function takeLineStep(
  outer: Ctx,
  line: BankLineRow,
  step: LineStep,
  transferId: string,
  said: Saying = {},
): Promise<Answer<unknown>> {
  const ctx: Ctx = { ...outer, isPlacing: true }
  const file = await lockTransfer(ctx.tx, { id: transferId })
  if (!file?.row.reference) return no({ code: 'not-found' })
  const seen = {
    reference: file.row.reference,
    version: file.row.version,
    lateNote: said.lateNote,
    ...(said.lateReason && { lateReason: said.lateReason }),
  }
  const day = toDay(line.bookedOn)
  const { bankReference } = line
  const order = said.order ?? line.orderReference ?? undefined
  switch (step) {
    case 'recordReceipt':
      return recordReceipt.within(ctx, {
        ...seen,
        amountFen: Number(line.amountFen),
        receivedOn: day,
        bankReference,
      })
    case 'confirmRemitted':
      return confirmRemitted.within(ctx, { ...seen, bankReference, paidOn: day })
    case 'confirmPaidOut':
      return confirmPaidOut.within(ctx, { ...seen, bankReference, paidOn: day })
    case 'reportReturned':
    case 'reportPayOutReturned': {
      const back = { ...seen, reason: returnReasonOf(line.returnCode ?? ''), returnedOn: day }
      return step === 'reportReturned'
        ? reportReturned.within(ctx, back)
        : reportPayOutReturned.within(ctx, back)
    }
    case 'reportDifferenceReturned':
      return takeDifferenceBack(ctx, file, {
        reason: returnReasonOf(line.returnCode ?? ''),
        returnedOn: day,
        order,
      })
    case 'recordReturnArrival':
      return takeReturnIn(ctx, file, { receivedOn: day, bankReference, order })
    default:
      return step satisfies never
  }
}
