import { z } from 'zod'
import { CASE_PARTIES, STATUS_ACTS } from '@/lib/domain/site/status-acts'
import { SUPPLEMENT_CODES } from '@/lib/domain/transfer/closed-lists'
import { requiredPhone } from './intake'
import { accountNumber, noteText, optionalNote, text } from './step-input'
import { file } from './verify'

/** Both items of the receipt. */
export const StatusCheck = z.object({
  reference: text(40).transform((value) => value.toUpperCase().replace(/\s/g, '')),
  queryCode: text(40),
})

const act = () => z.enum(STATUS_ACTS)

export const SendCode = z.object({ act: act(), to: z.enum(CASE_PARTIES, { error: 'choice' }) })
export const CheckCode = z.object({ act: act(), oneTimeCode: text(12) })

/** Nothing was chosen: browsers send an empty file then. */
const optionalFile = () =>
  z.preprocess((value) => (value instanceof File && value.size === 0 ? undefined : value), file().optional())

export const SupplementForm = z
  .object({
    items: z
      .array(z.object({ code: z.enum(SUPPLEMENT_CODES), answer: optionalNote(300), file: optionalFile() }))
      .default([]),
  })
  .refine(({ items }) => items.some(({ answer, file: sent }) => answer !== undefined || sent !== undefined), {
    error: 'nothing',
    path: ['items', 0, 'file'],
  })

export const WithdrawForm = z.object({ note: optionalNote(300) })
export const ObjectForm = z.object({
  about: z.enum(['years', 'amount'], { error: 'choice' }),
  text: noteText(500),
})
export const PayOutForm = z.object({ bankName: text(100), accountNumber: accountNumber() })
export const ComplainForm = z.object({ text: noteText(500) })
export const NewPhoneForm = z.object({ phone: requiredPhone() })
export const ChangePhoneForm = z.object({ oneTimeCode: text(12) })
export const NoticesForm = z.object({
  progress: z.preprocess((value) => value === 'on', z.boolean()),
})
