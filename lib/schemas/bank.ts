import { z } from 'zod'
import { COLUMNS } from '@/lib/domain/money/statements/columns'
import { LARGEST_STATEMENT } from '@/lib/domain/money/statements/statement'
import { LATE_REASONS } from '@/lib/domain/transfer/closed-lists'
import {
  day,
  flag,
  noteText,
  optionalAmount,
  optionalNote,
  optionalText,
  signedTwice,
  StepInput,
  storable,
  text,
} from './step-input'
import { file } from './verify'

const id = () => z.uuid({ error: 'choose' })

/** A statement as the bank gave it, and what its columns mean where the program cannot tell. */
export const ImportStatement = z.object({
  file: file(LARGEST_STATEMENT, 'statement-too-large'),
  columns: z.partialRecord(z.enum(COLUMNS), optionalText(60)).optional(),
})

/** The lines of a statement that nobody has looked at, or with `again` those that wait in suspense. */
export const StartPlacing = z.object({ statement: id().optional(), again: flag() })
/** A portion of them, after this line. */
export const PlaceLines = StartPlacing.extend({ after: id().optional() })
export const PlaceLine = z.object({ line: id() })

/** A line kept aside as a repetition, which it is not. */
export const ReleaseLine = z.object({ line: id() })

/** A line that a person places, with what a late step needs. */
export const AssignLine = z.object({
  line: id(),
  reference: text(40),
  lateReason: z.preprocess((value) => (value === '' ? undefined : value), z.enum(LATE_REASONS).optional()),
  lateNote: optionalNote(500),
  /** What the bank kept of a payment that came back. */
  feeFen: optionalAmount(),
})

/** Money nobody knows goes back: the first signature with the bank's paper, the second says yes or no. */
export const ReturnLine = z.object({
  line: id(),
  bankReference: text(60),
  paidOn: day(),
  note: noteText(300),
})
/** 其他业务: money of no transfer, and what it was. */
export const AskOtherBusiness = z.object({ line: id(), note: noteText(300) })
export const DecideLineReturn = z.object({ line: id(), decision: z.enum(['sign', 'decline']) })

/** 取消到账: which receipt, and why it is not one of this case. */
const WithdrawalWords = StepInput.extend({ receipt: id(), note: noteText(500) })
export type WithdrawalWords = z.output<typeof WithdrawalWords>
export const WithdrawReceipt = signedTwice(WithdrawalWords)

export const ExportPayments = z.object({})
export const OpenPaymentFile = z.object({
  messageId: storable().regex(/^JX[0-9A-F]{30}$/u, 'choice'),
})
/** The bank's word that it executed nothing of a file, and the reviewer's answer. */
export const VoidPaymentFile = OpenPaymentFile.extend({ note: noteText(300) })
export const DecideVoidFile = OpenPaymentFile.extend({ decision: z.enum(['sign', 'decline']) })
