import { z } from 'zod'
import { DAY_REASONS } from '@/lib/domain/calendar/working-calendar'
import { IDENTITY_FAULTS } from '@/lib/domain/identity/answer'
import { ContinuityQuestion } from '../continuity'
import { IdentityQuestion } from '../identity-question'
import { LateFeeQuestion } from '../late-fee'
import { DueQuestion } from '../working-days'
import { DateOut, FenOut, MonthOut } from './formats'
import { operation } from './operation'

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
  answers: {
    200: {
      about: 'The due day, and every day on the way there.',
      schema: z.object({
        start: DateOut,
        days: z.int(),
        due: DateOut,
        provisional: z.boolean(),
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
      }),
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
  answers: {
    200: {
      about: 'The fee of the sum, or of each item with the total.',
      schema: z.union([
        z.object({ feeFen: FenOut }),
        z.object({ totalFen: FenOut, items: z.array(z.object({ days: z.int(), feeFen: FenOut })) }),
      ]),
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

export const PUBLIC_CALLS = [WORKING_DAYS_DUE, CONTINUITY, LATE_FEE, IDENTITY_CHECK] as const
