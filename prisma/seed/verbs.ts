import { accept } from '@/lib/commands/accept'
import { addNote } from '@/lib/commands/add-note'
import { advance } from '@/lib/commands/advance'
import { approveRemittance } from '@/lib/commands/approve-remittance'
import { assign } from '@/lib/commands/assign'
import { cancelRemittance } from '@/lib/commands/cancel-remittance'
import { closeWithoutReply } from '@/lib/commands/close-without-reply'
import type { Answer, Command, Doer } from '@/lib/commands/command'
import { confirmLate } from '@/lib/commands/confirm-late'
import { confirmPaidOut } from '@/lib/commands/confirm-paid-out'
import { confirmRemitted } from '@/lib/commands/confirm-remitted'
import { credit } from '@/lib/commands/credit'
import { disputeTable } from '@/lib/commands/dispute-table'
import { draftTable } from '@/lib/commands/draft-table'
import { goStraightThrough } from '@/lib/commands/go-straight-through'
import { matchReceipt } from '@/lib/commands/match-receipt'
import { orderPayOut } from '@/lib/commands/order-pay-out'
import { park } from '@/lib/commands/park'
import { pauseClock } from '@/lib/commands/pause-clock'
import { payDifference } from '@/lib/commands/pay-difference'
import { prepareRemittance } from '@/lib/commands/prepare-remittance'
import { receiveContactLetter } from '@/lib/commands/receive-contact-letter'
import { receiveTable } from '@/lib/commands/receive-table'
import { recordNotice } from '@/lib/commands/record-notice'
import { recordReceipt } from '@/lib/commands/record-receipt'
import { recordYears } from '@/lib/commands/record-years'
import { refuse } from '@/lib/commands/refuse'
import { registerIncomingLetter } from '@/lib/commands/register-incoming-letter'
import { rejectRemittance } from '@/lib/commands/reject-remittance'
import { release } from '@/lib/commands/release'
import { remind } from '@/lib/commands/remind'
import { reportReturned } from '@/lib/commands/report-returned'
import { requireSupplement } from '@/lib/commands/require-supplement'
import { resend } from '@/lib/commands/resend'
import { returnAll } from '@/lib/commands/return-all'
import { returnByOrigin } from '@/lib/commands/return-by-origin'
import { returnDraft } from '@/lib/commands/return-draft'
import { returnExcess } from '@/lib/commands/return-excess'
import { saveDraft } from '@/lib/commands/save-draft'
import { sealTable } from '@/lib/commands/seal-table'
import { sendContactLetter } from '@/lib/commands/send-contact-letter'
import { submit } from '@/lib/commands/submit'
import { supplement } from '@/lib/commands/supplement'
import { takeOver } from '@/lib/commands/take-over'
import { terminate } from '@/lib/commands/terminate'
import { unmatch } from '@/lib/commands/unmatch'
import { withdraw } from '@/lib/commands/withdraw'
import type { Db } from '@/lib/db/client'
import type { z } from 'zod'

type Do = (doer: Doer, words: unknown, at: Date, database: Db) => Promise<Answer<unknown>>

/** As a form or the API would: the schema reads what was said, the command does it. */
function said<S extends z.ZodType, T>(command: Command<S, T>): Do {
  return (doer, words, at, database) => command(doer, command.input.parse(words), at, database)
}

/** Everything the stories do, by the names of the lifecycle. */
export const VERBS = {
  saveDraft: said(saveDraft),
  submit: said(submit),
  registerIncomingLetter: said(registerIncomingLetter),
  requireSupplement: said(requireSupplement),
  supplement: said(supplement),
  refuse: said(refuse),
  park: said(park),
  accept: said(accept),
  sendContactLetter: said(sendContactLetter),
  receiveContactLetter: said(receiveContactLetter),
  draftTable: said(draftTable),
  returnDraft: said(returnDraft),
  sealTable: said(sealTable),
  receiveTable: said(receiveTable),
  disputeTable: said(disputeTable),
  recordYears: said(recordYears),
  returnByOrigin: said(returnByOrigin),
  resend: said(resend),
  withdraw: said(withdraw),
  terminate: said(terminate),
  closeWithoutReply: said(closeWithoutReply),
  prepareRemittance: said(prepareRemittance),
  rejectRemittance: said(rejectRemittance),
  approveRemittance: said(approveRemittance),
  cancelRemittance: said(cancelRemittance),
  confirmRemitted: said(confirmRemitted),
  reportReturned: said(reportReturned),
  recordReceipt: said(recordReceipt),
  matchReceipt: said(matchReceipt),
  unmatch: said(unmatch),
  payDifference: said(payDifference),
  returnExcess: said(returnExcess),
  returnAll: said(returnAll),
  credit: said(credit),
  advance: said(advance),
  orderPayOut: said(orderPayOut),
  confirmPaidOut: said(confirmPaidOut),
  recordNotice: said(recordNotice),
  confirmLate: said(confirmLate),
  assign: said(assign),
  release: said(release),
  takeOver: said(takeOver),
  addNote: said(addNote),
  pauseClock: said(pauseClock),
  remind: said(remind),
  goStraightThrough: said(goStraightThrough),
} satisfies Record<string, Do>

export type Verb = keyof typeof VERBS
