import { z } from 'zod'
import { monthsBetween } from '@/lib/domain/calendar/year-month'
import { GAP_CAUSES } from '@/lib/domain/continuity/back-payment'
import { LATE_DAY_MODES } from '@/lib/domain/money/late-fee'
import { SCHEMES } from '@/lib/domain/transfer/states'
import { LONGEST_GAP, MOST_MONTHS } from './continuity'
import { amountFen, day, flag, month, optionalDay, rateBp } from './step-input'

/* The address of a calculation: what a person typed, nothing that says who it was. */

const MOST_BACK_PAID = 120

const blank = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess(blank, z.enum(values, { error: 'choose' }))
const optionalChoice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess(blank, z.enum(values, { error: 'choice' }).optional())
const whole = (least: number, most: number) =>
  z.coerce.number({ error: 'whole' }).int('whole').min(least, 'too-small').max(most, 'too-large')
const optionalWhole = (least: number, most: number) => z.preprocess(blank, whole(least, most).optional())
const optionalYuan = () => z.preprocess(blank, amountFen().optional())
const optionalRate = () => z.preprocess(blank, rateBp().optional())

type Checked = { readonly issues: readonly { readonly path?: readonly PropertyKey[] | undefined }[] }

/** A rule over several answers is asked even where others are wrong: nobody corrects a form twice. */
const allAtOnce = (...names: readonly string[]) => ({
  when: ({ issues }: Checked) =>
    issues.every(({ path = [] }) => path.length > 0 && !names.includes(String(path[0]))),
})

const Money = {
  base: optionalYuan(),
  rate: optionalRate(),
  /** Day of the month, where a person knows it; else the area's own, or the usual one. */
  due: optionalWhole(1, 31),
  cause: optionalChoice(GAP_CAUSES),
  flexible: flag(),
  /** Whether the city charges the flexibly employed a late fee, where a person knows it. */
  charges: optionalChoice(['yes', 'no']),
}

/** 断缴与待遇: the two months on the payslips, the city, and who let the gap happen. */
export const GapQuestion = z
  .object({
    ...Money,
    from: choice(SCHEMES),
    to: choice(SCHEMES),
    area: z.preprocess(blank, z.string({ error: 'choose' }).regex(/^(?:\d{6}|other)$/u, 'choose')),
    last: month(),
    first: month(),
    back: choice(['yes', 'no']),
    paidOn: optionalDay(),
    run: optionalWhole(0, MOST_MONTHS),
    total: optionalWhole(0, MOST_MONTHS),
    sex: optionalChoice(['female', 'male']),
  })
  .superRefine(
    ({ last, first }, context) => {
      const apart = monthsBetween(last, first)
      if (apart < 0) context.addIssue({ code: 'custom', path: ['first'], message: 'before-last' })
      if (apart > LONGEST_GAP) context.addIssue({ code: 'custom', path: ['first'], message: 'too-far' })
    },
    allAtOnce('last', 'first'),
  )
export type GapQuestion = z.output<typeof GapQuestion>

/** 补缴与滞纳金: months of one amount, paid on one day. */
export const FeeQuestion = z
  .object({
    ...Money,
    /** Yuan a month; else base and rate. */
    amount: optionalYuan(),
    since: month(),
    until: month(),
    paidOn: day(),
    count: z.preprocess(blank, z.enum(LATE_DAY_MODES, { error: 'choice' }).default('throughPayment')),
  })
  .superRefine(
    ({ amount, base, rate, since, until }, context) => {
      const months = monthsBetween(since, until) + 1
      if (months < 1) context.addIssue({ code: 'custom', path: ['until'], message: 'before-since' })
      if (months > MOST_BACK_PAID) context.addIssue({ code: 'custom', path: ['until'], message: 'too-many' })
      if (amount === undefined && (base === undefined || rate === undefined))
        context.addIssue({ code: 'custom', path: ['amount'], message: 'amount-or-base' })
    },
    allAtOnce('amount', 'base', 'rate', 'since', 'until'),
  )
export type FeeQuestion = z.output<typeof FeeQuestion>
