import { z } from 'zod'
import { LATE_REASONS } from '@/lib/domain/transfer/closed-lists'
import { parseLocalDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import { parseYearMonth, type YearMonth } from '@/lib/domain/calendar/year-month'
import { maskNumbers, maskPersonNumbers } from '@/lib/domain/identity/mask-numbers'
import { parseYuan } from '@/lib/domain/money/fen'

/** Field error codes; wording lives in lib/i18n (namespace fields). */
const blank = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)

/** PostgreSQL keeps neither NUL nor half of a surrogate pair. */
const isStorable = (value: string) => !value.includes('\0') && !/\p{Cs}/u.test(value)
/** Any text at all, as long as it can be stored. */
export const storable = (fault?: { readonly error: string }) =>
  z.string(fault).refine(isStorable, 'characters')

const typed = (max: number) => storable({ error: 'required' }).trim().min(1, 'required').max(max, 'too-long')
export const text = (max = 200) => z.preprocess(blank, typed(max))
export const optionalText = (max = 200) =>
  z.preprocess(blank, storable().trim().max(max, 'too-long').optional())
/** What ends up in the history, which keeps everything: numbers of people and accounts enter it masked. */
export const noteText = (max = 200) => z.preprocess(blank, typed(max).transform(maskNumbers))
export const optionalNote = (max = 200) =>
  optionalText(max).transform((note) => (note === undefined ? undefined : maskNumbers(note)))
/** Names a paper by its own number, which stays; numbers of people do not belong here either. */
export const evidenceText = (max = 500) => z.preprocess(blank, typed(max).transform(maskPersonNumbers))
export const optionalEvidence = (max = 500) =>
  optionalText(max).transform((note) => (note === undefined ? undefined : maskPersonNumbers(note)))

/** Years anybody asks about: far enough from the ends of the calendar that no reckoning leaves it. */
const isReckonable = (dayOrMonth: string) => dayOrMonth >= '1800' && dayOrMonth < '2300'

export const day = () =>
  z
    .preprocess(
      blank,
      z.string({ error: 'required' }).transform((value, context): LocalDate => {
        const parsed = parseLocalDate(value)
        if (parsed && isReckonable(parsed)) return parsed
        context.addIssue({ code: 'custom', message: 'date' })
        return z.NEVER
      }),
    )
    .meta({ format: 'date' })
export const optionalDay = () => z.preprocess(blank, day().optional())

export const month = () =>
  z
    .preprocess(
      blank,
      z.string({ error: 'required' }).transform((value, context): YearMonth => {
        const parsed = parseYearMonth(value)
        if (parsed && isReckonable(parsed)) return parsed
        context.addIssue({ code: 'custom', message: 'month' })
        return z.NEVER
      }),
    )
    .meta({ pattern: '^\\d{4}-\\d{2}$' })

/**
 * Hundredths: a whole number of them from the API, or text with at most two decimals typed by a person.
 * Reckoned without fractions, so that no typed amount changes on its way.
 */
const hundredths = (least: number, most: number, fault: string) =>
  z
    .preprocess(
      blank,
      z.union([z.number(), z.string()], { error: 'required' }).transform((value, context): number => {
        const amount = typeof value === 'number' ? value : parseYuan(value)
        if (amount !== null && Number.isSafeInteger(amount) && amount >= least && amount <= most)
          return amount
        context.addIssue({ code: 'custom', message: fault })
        return z.NEVER
      }),
    )
    // What a program sends; text is for people, and no call of the API takes it (wholeNumbers).
    .meta({ type: 'integer', minimum: least, maximum: most })

/** Money above zero: integer fen from the API, or yuan typed by a person. */
export const amountFen = () => hundredths(1, Number.MAX_SAFE_INTEGER, 'amount')
/** Money that may be nothing. */
export const amountFromZero = () => hundredths(0, Number.MAX_SAFE_INTEGER, 'amount')
export const optionalAmount = () => z.preprocess(blank, amountFromZero().optional())
/** What a record may leave open: nothing typed is not nought. */
export const unknownAmount = () =>
  z.preprocess((value) => value ?? '', optionalAmount()).transform((amount) => amount ?? null)
/** A rate: hundredths of a per cent from the API, or per cent typed by a person ('6', '7.5'). */
export const rateBp = () => hundredths(0, 10_000, 'number')

/** A bank account. */
export const accountNumber = () =>
  z
    .string({ error: 'required' })
    .trim()
    .min(1, 'required')
    .regex(/^\d{8,32}$/, 'account')

const isTicked = (value: unknown) => value === true || value === 'true' || value === 'on'
export const flag = () => z.preprocess(isTicked, z.boolean())
/** A box that has to be ticked. */
export const ticked = (fault?: string) =>
  z.preprocess(isTicked, z.literal(true, fault === undefined ? undefined : { error: fault }))

/** What every step brings: the case, the version that was seen, and what a late or recorded step needs. */
export const StepInput = z.object({
  reference: storable().min(1, 'required'),
  version: z.coerce.number().int('required'),
  lateReason: z.preprocess(blank, z.enum(LATE_REASONS, { error: 'choice' }).optional()),
  lateNote: optionalNote(500),
  onBehalf: z.object({ evidence: optionalEvidence(), happenedOn: optionalDay() }).optional(),
})
export type StepInput = z.output<typeof StepInput>

/** The second signature of a step: it brings nothing of its own, what the first one said is carried out. */
export const Countersign = StepInput.extend({ countersign: ticked() })
export type Countersign = z.output<typeof Countersign>

/** Takes the fields of a two-signature step, or a second signature without them. */
export function signedTwice<S extends z.ZodType<StepInput>>(fields: S): z.ZodType<z.output<S> | Countersign> {
  return z.unknown().transform((value, context) => {
    const parsed = isCountersign(value) ? Countersign.safeParse(value) : fields.safeParse(value)
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) context.addIssue({ ...issue })
    return z.NEVER
  })
}

export function isCountersign(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'countersign' in value
}

/** What a second signature says of its own: which case it saw, and why it is late; nothing it leaves out. */
export function wordsOfSecond<I extends StepInput>(input: I): Partial<I> {
  const { reference, version, lateReason, lateNote } = input
  const kept = {
    reference,
    version,
    ...(lateReason ? { lateReason } : {}),
    ...(lateNote ? { lateNote } : {}),
  }
  return kept as Partial<I>
}
