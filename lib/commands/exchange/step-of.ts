import type { Step } from '@/lib/domain/transfer/lifecycle'
import { advance } from '../advance'
import { approveRemittance } from '../approve-remittance'
import { cancelRemittance } from '../cancel-remittance'
import type { Answer, Ctx } from '../command'
import { confirmPaidOut } from '../confirm-paid-out'
import { confirmRemitted } from '../confirm-remitted'
import { credit } from '../credit'
import { disputeTable } from '../dispute-table'
import { draftTable } from '../draft-table'
import { matchReceipt } from '../match-receipt'
import { orderPayOut } from '../order-pay-out'
import { payDifference } from '../pay-difference'
import { prepareRemittance } from '../prepare-remittance'
import { receiveContactLetter } from '../receive-contact-letter'
import { recordReceipt } from '../record-receipt'
import { recordYears } from '../record-years'
import { rejectRemittance } from '../reject-remittance'
import { reportPayOutReturned } from '../report-pay-out-returned'
import { reportReturned } from '../report-returned'
import { resend } from '../resend'
import { returnAll } from '../return-all'
import { returnByOrigin } from '../return-by-origin'
import { returnDraft } from '../return-draft'
import { returnExcess } from '../return-excess'
import { sealTable } from '../seal-table'
import type { Taken } from '../take-step'
import { terminate } from '../terminate'
import { unmatch } from '../unmatch'
import { withdraw } from '../withdraw'

/** A step as it is taken here, whoever tells of it. */
type StepTaking = { readonly within: (ctx: Ctx, input: never) => Promise<Answer<Taken>> }

const STEPS: Partial<Record<Step, StepTaking>> = {
  advance,
  approveRemittance,
  cancelRemittance,
  confirmPaidOut,
  confirmRemitted,
  credit,
  disputeTable,
  draftTable,
  matchReceipt,
  orderPayOut,
  payDifference,
  prepareRemittance,
  receiveContactLetter,
  recordReceipt,
  recordYears,
  rejectRemittance,
  reportPayOutReturned,
  reportReturned,
  resend,
  returnAll,
  returnByOrigin,
  returnDraft,
  returnExcess,
  sealTable,
  terminate,
  unmatch,
  withdraw,
}

/** @throws for a step that no message carries */
export function stepOf(step: Step): StepTaking {
  const found = STEPS[step]
  if (!found) throw new Error(`${step} is taken by no message`)
  return found
}
