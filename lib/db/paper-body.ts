import type { PaperBody } from '@/lib/domain/documents/papers/content'
import type { PaperKind } from '@/lib/domain/documents/papers/kinds'
import type { Tx } from './client'
import {
  accountTransferNoticeOf,
  contactLetterOf,
  deliveryRecordOf,
  disputeNoteOf,
  informationTableOf,
  returnNoticeOf,
} from './paper-agency'
import { readPaperCase, type PaperCase } from './paper-facts'
import {
  acceptanceReceiptOf,
  applicationFormOf,
  completionNoticeOf,
  refusalNoticeOf,
  supplementNoticeOf,
  terminationNoticeOf,
  withdrawalConfirmationOf,
} from './paper-notices'
import { remittanceAdviceOf } from './paper-money'

/**
 * What a paper of a case says: as its step has left it, or as it would be issued now. Null where the case does
 * not hold what such a paper is made of.
 * @param preview before the step was taken
 */
export async function paperBody(
  tx: Tx,
  kind: PaperKind,
  transferId: string,
  at: Date,
  preview = false,
): Promise<PaperBody | null> {
  return bodyOf(tx, kind, await readPaperCase(tx, transferId), at, preview)
}

async function bodyOf(
  tx: Tx,
  kind: PaperKind,
  one: PaperCase,
  at: Date,
  preview: boolean,
): Promise<PaperBody | null> {
  switch (kind) {
    case 'application-form':
      return applicationFormOf(tx, one)
    case 'acceptance-receipt':
      return acceptanceReceiptOf(tx, one, at)
    case 'refusal-notice':
      return refusalNoticeOf(tx, one, at, preview)
    case 'supplement-notice':
      return supplementNoticeOf(tx, one)
    case 'contact-letter':
      return contactLetterOf(tx, one, at, preview)
    case 'information-table':
      return informationTableOf(tx, one, preview)
    case 'remittance-advice':
      return remittanceAdviceOf(tx, one)
    case 'return-notice':
      return returnNoticeOf(tx, one)
    case 'dispute-note':
      return disputeNoteOf(tx, one)
    case 'withdrawal-confirmation':
      return withdrawalConfirmationOf(tx, one, at)
    case 'completion-notice':
      return completionNoticeOf(tx, one, at)
    case 'account-transfer-notice':
      return accountTransferNoticeOf(tx, one)
    case 'delivery-record':
      return deliveryRecordOf(tx, one)
    case 'termination-notice':
      return terminationNoticeOf(tx, one)
    // Their words come with the act itself: who reminds of what, and a certificate that needs no case.
    case 'reminder-letter':
    case 'enrolment-certificate':
      return null
    default:
      return kind satisfies never
  }
}
