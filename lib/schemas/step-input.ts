import { z } from 'zod'
import { LATE_REASONS } from '@/lib/domain/transfer/closed-lists'
import { parseLocalDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import { parseYearMonth, type YearMonth } from '@/lib/domain/calendar/year-month'
import { parseYuan } from '@/lib/domain/money/fen'

/** Field error codes; wording lives in lib/i18n (namespace fields). */
const blank = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)

export const text = (max = 200) =>
  z.preprocess(blank, z.string({ error: 'required' }).trim().min(1, 'required').max(max, 'too-long'))
export const optionalText = (max = 200) =>
  z.preprocess(blank, z.string().trim().max(max, 'too-long').optional())

export const day = () =>
  z.preprocess(
    blank,
    z.string({ error: 'required' }).transform((value, context): LocalDate => {
      const parsed = parseLocalDate(value)
      if (parsed) return parsed
      context.addIssue({ code: 'custom', message: 'date' })
      return z.NEVER
    }),
  )
export const optionalDay = () => z.preprocess(blank, day().optional())

export const month = () =>
  z.preprocess(
    blank,
    z.string({ error: 'required' }).transform((value, context): YearMonth => {
      const parsed = parseYearMonth(value)
      if (parsed) return parsed
      context.addIssue({ code: 'custom', message: 'month' })
      return z.NEVER
    }),
  )

/** Money: integer fen from the API, or yuan with two decimals typed by a person. */
export const amountFen = () =>
  z.preprocess(
    blank,
    z.union([z.number(), z.string()], { error: 'required' }).transform((value, context): number => {
      if (typeof value === 'number') {
        if (Number.isSafeInteger(value) && value > 0) return value
      } else {
        const fen = parseYuan(value)
        if (fen !== null && fen > 0) return fen
      }
      context.addIssue({ code: 'custom', message: 'amount' })
      return z.NEVER
    }),
  )

export const flag = () =>
  z.preprocess((value) => value === true || value === 'true' || value === 'on', z.boolean())

/** What every step brings: the case, the version that was seen, and what a late or recorded step needs. */
export const StepInput = z.object({
  reference: z.string().min(1, 'required'),
  version: z.coerce.number().int('required'),
  lateReason: z.preprocess(blank, z.enum(LATE_REASONS, { error: 'choice' }).optional()),
  lateNote: optionalText(500),
  onBehalf: z.object({ evidence: optionalText(500), happenedOn: optionalDay() }).optional(),
})
export type StepInput = z.output<typeof StepInput>
