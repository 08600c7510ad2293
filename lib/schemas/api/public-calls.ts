import { z } from 'zod'
import { IDENTITY_FAULTS } from '@/lib/domain/identity/answer'
import { ContinuityQuestion } from '../continuity'
import { IdentityQuestion } from '../identity-question'
import { LateFeeQuestion } from '../late-fee'
import { DueQuestion } from '../working-days'
import { DateOut, FenOut, MonthOut } from './formats'
import { operation } from './operation'
import { DueDayOut, STATUS_CHECKS } from './status-call'

const PUBLIC = { tag: 'public', access: 'public' } as const

export const WORKING_DAYS_DUE = operation({
  ...PUBLIC,
  id: 'dueDate',
  method: 'GET',
  path: '/working-days/due',
  summary: 'The due day of a number of working days',
  about:
    'The start day never counts; make-up working days do. Every calendar day from start to due is explained. Days of a year whose calendar is not published make the answer provisional.',
  query: DueQuestion,
  sample: { query: { start: '2026-09-28', days: '10' } },
  answers: {
    200: {
      about: 'The due day, and every day on the way there.',
      schema: DueDayOut,
      sample: {
        start: '2026-09-28',
        days: 2,
        due: '2026-09-30',
        provisional: false,
        calendarVersion: '2026-1',
        explanation: [
          { date: '2026-09-28', counted: false, reason: 'startDay' },
          { date: '2026-09-29', counted: true, ordinal: 1, reason: 'weekday' },
          { date: '2026-09-30', counted: true, ordinal: 2, reason: 'weekday' },
        ],
      },
    },
  },
})

export const CONTINUITY = operation({
  ...PUBLIC,
  id: 'continuity',
  method: 'POST',
  path: '/continuity',
  summary: 'What a gap in contributions costs at the destination',
  about:
    'National values where the area says nothing: waiting starts in the payment month, 6 months, ratio 0.',
  body: ContinuityQuestion,
  sample: {
    body: {
      fromScheme: 'employee',
      toScheme: 'employee',
      area: '340100',
      lastPaidMonth: '2026-03',
      firstPaidMonth: '2026-08',
      backPaid: false,
      continuousMonths: 86,
    },
  },
  answers: {
    200: {
      about: 'Whether benefits go on, after a back-payment, after a wait, or only with a new enrolment.',
      schema: z.object({
        gapMonths: z.int(),
        outcome: z.enum(['continuous', 'backPay', 'waiting', 'reEnrol']),
        waitingMonths: z.int(),
        benefitsFrom: DateOut,
        benefitRatioDuringWait: z.number().describe('0 to 1.'),
        retroactive: z.boolean(),
        uncoveredMonths: z.array(MonthOut),
        rules: z.array(z.string()),
      }),
    },
  },
})

export const LATE_FEE = operation({
  ...PUBLIC,
  id: 'lateFee',
  method: 'POST',
  path: '/late-fee',
  summary: 'The late fee of one sum, or of several months paid on one day',
  about: '0.5 ‰ a day, half up to the fen.',
  body: LateFeeQuestion,
  sample: { body: { principalFen: 10_000_000, days: 10 } },
  answers: {
    200: {
      about: 'The fee of the sum, or of each item with the total.',
      schema: z.union([
        z.object({ feeFen: FenOut }),
        z.object({ totalFen: FenOut, items: z.array(z.object({ days: z.int(), feeFen: FenOut })) }),
      ]),
      sample: { feeFen: 50_000 },
    },
  },
})

export const IDENTITY_CHECK = operation({
  ...PUBLIC,
  id: 'checkIdentity',
  method: 'POST',
  path: '/identity/check',
  summary: 'Whether a number is well formed',
  about: 'Nothing is looked up or kept. The number comes in the body, so that no address or log holds it.',
  body: IdentityQuestion,
  sample: { body: { type: 'creditCode', number: '11320000MB151840XJ' } },
  answers: {
    200: {
      about: 'Valid, with what the number carries; or what is wrong with it.',
      schema: z.object({
        valid: z.boolean(),
        code: z.enum(IDENTITY_FAULTS).optional(),
        birthDate: DateOut.optional(),
        sex: z.enum(['male', 'female']).optional(),
      }),
    },
  },
})

export const PUBLIC_CALLS = [WORKING_DAYS_DUE, CONTINUITY, LATE_FEE, IDENTITY_CHECK, STATUS_CHECKS] as const
