import { z } from 'zod'
import { BANK_RETURN_REASONS } from '@/lib/domain/transfer/closed-lists'
import { day, month, text } from './step-input'

const id = () => z.uuid({ error: 'choose' })

/** 轧差结算 of a past month with one other agency. */
export const PrepareSettlement = z.object({ month: month(), other: id() })
const OnSettlement = z.object({ settlement: id() })
export const DecideSettlement = OnSettlement.extend({ decision: z.enum(['sign', 'decline']) })
const BankPaper = OnSettlement.extend({ bankReference: text(60) })
export const ConfirmSettlement = BankPaper.extend({ paidOn: day() })
export const ReceiveSettlement = BankPaper.extend({ receivedOn: day() })
export const ReportSettlementReturned = OnSettlement.extend({
  reason: z.enum(BANK_RETURN_REASONS, { error: 'choice' }),
  returnedOn: day(),
})
