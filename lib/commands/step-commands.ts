import type { z } from 'zod'
import type { StepInput } from '@/lib/schemas/step-input'
import type { SentStep } from '@/lib/schemas/steps'
import { accept } from './accept'
import { advance } from './advance'
import { approveRemittance } from './approve-remittance'
import { cancelRemittance } from './cancel-remittance'
import { closeWithoutReply } from './close-without-reply'
import type { Command } from './command'
import { confirmPaidOut } from './confirm-paid-out'
import { confirmRemitted } from './confirm-remitted'
import { credit } from './credit'
import { disputeTable } from './dispute-table'
import { draftTable } from './draft-table'
import { matchReceipt } from './match-receipt'
import { orderPayOut } from './order-pay-out'
import { park } from './park'
import { payDifference } from './pay-difference'
import { prepareRemittance } from './prepare-remittance'
import { receiveContactLetter } from './receive-contact-letter'
import { receiveTable } from './receive-table'
import { recordReceipt } from './record-receipt'
import { recordYears } from './record-years'
import { refuse } from './refuse'
import { rejectRemittance } from './reject-remittance'
import { reportPayOutReturned } from './report-pay-out-returned'
import { reportReturned } from './report-returned'
import { requireSupplement } from './require-supplement'
import { resend } from './resend'
import { returnAll } from './return-all'
import { returnByOrigin } from './return-by-origin'
import { returnDraft } from './return-draft'
import { returnExcess } from './return-excess'
import { sealTable } from './seal-table'
import { sendContactLetter } from './send-contact-letter'
import { submitDraft } from './submit-draft'
import { supplement } from './supplement'
import type { Taken } from './take-step'
import { terminate } from './terminate'
import { unmatch } from './unmatch'
import { unpark } from './unpark'
import { withdraw } from './withdraw'

/** A step without the shape of its own fields: whoever sends it has read them by the command's schema before. */
type AnyStepCommand = Command<z.ZodType<StepInput>, Taken>

/** Every step a person sends, by its name (lifecycle §3 and §4). */
const COMMANDS = {
  submit: submitDraft,
  requireSupplement,
  supplement,
  refuse,
  park,
  unpark,
  accept,
  sendContactLetter,
  receiveContactLetter,
  draftTable,
  returnDraft,
  sealTable,
  receiveTable,
  disputeTable,
  recordYears,
  returnByOrigin,
  resend,
  withdraw,
  terminate,
  closeWithoutReply,
  prepareRemittance,
  rejectRemittance,
  approveRemittance,
  cancelRemittance,
  confirmRemitted,
  reportReturned,
  recordReceipt,
  matchReceipt,
  unmatch,
  payDifference,
  returnExcess,
  returnAll,
  credit,
  advance,
  orderPayOut,
  confirmPaidOut,
  reportPayOutReturned,
} satisfies Record<SentStep, unknown>

export function commandOf(step: SentStep): AnyStepCommand {
  return COMMANDS[step] as unknown as AnyStepCommand
}
