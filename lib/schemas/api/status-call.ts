import { z } from 'zod'
import { CLOCKS } from '@/lib/domain/clocks/clock'
import { DAY_REASONS } from '@/lib/domain/calendar/working-calendar'
import { STAGES, TRACKS } from '@/lib/domain/site/status-record'
import { HOLDERS } from '@/lib/domain/transfer/states'
import { StatusCheck } from '../status'
import { DateOut } from './formats'
import { operation } from './operation'

/** A due day with every calendar day on the way there. */
export const DueDayOut = z
  .object({
    start: DateOut,
    days: z.int().describe('Working days.'),
    due: DateOut,
    provisional: z.boolean().describe('A day on the way lies in a year whose calendar is not published.'),
    calendarVersion: z.string(),
    explanation: z.array(
      z.object({
        date: DateOut,
        counted: z.boolean(),
        ordinal: z.int().optional().describe('1 for the first counted day.'),
        reason: z.enum(['startDay', ...DAY_REASONS]),
        name: z.string().optional().describe('Of the holiday.'),
      }),
    ),
  })
  .meta({ id: 'DueDay' })

const Expected = z
  .object({
    on: DateOut,
    clock: z.enum(CLOCKS).describe('The term that runs just now on the way there.'),
    provisional: z.boolean(),
    overdue: z.boolean(),
    why: DueDayOut.nullable().describe('How it was counted; null where it falls due with another term.'),
  })
  .meta({ id: 'ExpectedDay' })

const STEP_STATES = ['done', 'now', 'ahead', 'stopped'] as const

export const StatusAnswer = z.object({
  stage: z.enum(STAGES).describe('The stage under way, or the last one that was reached.'),
  sentence: z.string().describe('Where it stands, for the person; Chinese, or English by Accept-Language.'),
  holder: z.enum(HOLDERS).describe('Whose turn it is.'),
  steps: z.array(z.object({ stage: z.enum(STAGES), on: DateOut.nullable(), state: z.enum(STEP_STATES) })),
  yearsBy: Expected.nullable(),
  moneyBy: Expected.nullable(),
  whatToDo: z
    .array(
      z.object({
        what: z.enum(['supplement', 'promisedPaper', 'applyAgain']),
        code: z.string().describe('Of what is asked for, the promised paper, or the rule that was not met.'),
        by: DateOut.nullable(),
        text: z.string().describe('The same in words.'),
      }),
    )
    .describe('Empty where there is nothing to do.'),
  previousDates: z.array(
    z.object({
      track: z.enum(TRACKS),
      was: DateOut,
      now: DateOut,
      changedOn: DateOut,
      because: z.string().describe('The step that moved it, or `calendar`.'),
    }),
  ),
})
export type StatusAnswer = z.output<typeof StatusAnswer>

export const STATUS_CHECKS = operation({
  id: 'checkStatus',
  method: 'POST',
  path: '/status-checks',
  tag: 'public',
  access: 'public',
  summary: 'Where a case stands, with what stands on its receipt',
  about:
    'No name, amount or month is told. An unknown reference and a wrong query code are one answer after the same time; failures slow the next answers down.',
  body: StatusCheck,
  sample: { body: { reference: '340100-2026-000902', queryCode: 'K7M2P9QX' } },
  answers: { 200: { about: 'Where it stands.', schema: StatusAnswer } },
  refusals: ['not-found'],
})
