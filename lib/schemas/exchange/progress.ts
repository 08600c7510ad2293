import { z } from 'zod'
import * as steps from '../steps'
import { month, storable } from '../step-input'
import { months } from './envelope'
import { fieldsOf, stepMessage } from './step-content'

/** What of the months at the destination only the destination knows. */
const Years = z.object({
  months: months(),
  overlapping: z.array(month()).max(1000),
  deemed: months(),
})
export type ToldYears = z.output<typeof Years>

/** The person's own account stays with who pays: its last digits are enough for the other side. */
const PaidOutTo = z.object({
  accountName: storable().max(100),
  bankName: storable().max(100),
  accountLast4: z.string().regex(/^\d{4}$/),
})
export type ToldPayOut = z.output<typeof PaidOutTo>

/** `progress`, version 1: steps without a paper of their own, so that both sides stand at the same place. */
export const ProgressV1 = z.discriminatedUnion('step', [
  stepMessage('receiveContactLetter', fieldsOf(steps.ReceiveContactLetter)),
  // What is drafted is nobody else's before it is sealed.
  stepMessage('draftTable', z.object({})),
  stepMessage('returnDraft', fieldsOf(steps.ReturnDraft)),
  stepMessage('recordYears', z.object({})).extend({ years: Years }),
  stepMessage('withdraw', fieldsOf(steps.Withdraw)),
  stepMessage('terminate', fieldsOf(steps.Terminate)),
  stepMessage('complete', z.object({})),
  stepMessage('prepareRemittance', z.object({})),
  stepMessage('rejectRemittance', fieldsOf(steps.RejectRemittance)),
  stepMessage('approveRemittance', z.object({})),
  stepMessage('cancelRemittance', fieldsOf(steps.CancelRemittance)),
  stepMessage('reportReturned', fieldsOf(steps.ReportReturned)),
  stepMessage('recordReceipt', fieldsOf(steps.RecordReceipt)),
  stepMessage('matchReceipt', z.object({})),
  stepMessage('unmatch', fieldsOf(steps.Unmatch)),
  stepMessage('credit', z.object({})),
  stepMessage('advance', z.object({})),
  stepMessage('orderPayOut', fieldsOf(steps.OrderPayOut).omit({ account: true })).extend({ to: PaidOutTo }),
  stepMessage('confirmPaidOut', fieldsOf(steps.ConfirmPaidOut)),
  stepMessage('reportPayOutReturned', fieldsOf(steps.ReportPayOutReturned)),
])
