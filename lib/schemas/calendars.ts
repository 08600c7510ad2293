import { z } from 'zod'
import { LARGEST_SCHEDULE } from '@/lib/domain/calendar/schedule/schedule'
import { day, noteText, optionalNote, storable, text } from './step-input'
import { file } from './verify'

const id = () => z.uuid({ error: 'choose' })

/** CN, or the code of a local calendar: it heads every version a clock was counted by. */
const CALENDAR_CODE = /^[A-Z][A-Z0-9]{1,11}$/u
const code = () => z.string({ error: 'required' }).trim().regex(CALENDAR_CODE, 'calendar-code')

const Change = z.object({
  code: code(),
  /** Number and date of the paper the change rests on. */
  noticeNumber: text(120),
  noticeDate: day(),
  reason: noteText(500),
})

/** A year's schedule, from a file or typed. */
const YearChange = Change.extend({
  kind: z.literal('year'),
  year: z.coerce.number({ error: 'number' }).int('number').min(2000, 'number').max(2099, 'number'),
  // A browser sends an empty file where none was chosen.
  file: z.preprocess(
    (value) => (value instanceof File && value.size === 0 ? undefined : value),
    file(LARGEST_SCHEDULE, 'schedule-too-large').optional(),
  ),
  typed: z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    storable().max(20_000, 'too-long').optional(),
  ),
})

/** A local calendar on top of the national one (放假办法 art. 4). Nobody counts by it yet. */
const NewCalendar = Change.extend({
  kind: z.literal('calendar'),
  name: text(40),
  englishName: text(60),
})

/** An agency counts by another calendar from its approval on. */
const AgencyCalendar = Change.extend({ kind: z.literal('agency'), agencyId: id() })

export const ProposeCalendarChange = z
  .discriminatedUnion('kind', [YearChange, NewCalendar, AgencyCalendar])
  .refine((change) => change.kind !== 'year' || change.file !== undefined || change.typed !== undefined, {
    path: ['file'],
    error: 'schedule-required',
    when: () => true,
  })
  .refine((change) => change.kind !== 'year' || change.file === undefined || change.typed === undefined, {
    path: ['typed'],
    error: 'schedule-twice',
    when: () => true,
  })
export type ProposeCalendarChange = z.output<typeof ProposeCalendarChange>

export const DecideCalendarChange = z
  .object({
    changeId: id(),
    decision: z.enum(['approve', 'decline'], { error: 'choose' }),
    note: optionalNote(500),
  })
  .refine(({ decision, note }) => decision !== 'decline' || note !== undefined, {
    path: ['note'],
    error: 'required',
    when: () => true,
  })

export const WithdrawCalendarChange = z.object({ changeId: id() })

/** How many cases one transaction counts anew; `since`: a moment after the approval by the clock of the database. */
export const ApplyCalendarBatch = z.object({
  changeId: id(),
  most: z.number().int().min(1).default(200),
  since: z.string(),
})
