import { z } from 'zod'
import { GAP_CAUSES } from '@/lib/domain/continuity/back-payment'
import { INQUIRY_ANSWERS } from '@/lib/domain/money/inquiry'
import { CLOCKS } from '@/lib/domain/clocks/clock'
import { BANK_RETURN_REASONS } from '@/lib/domain/transfer/closed-lists'
import { STEPS } from '@/lib/domain/transfer/lifecycle'
import { PROVINCE_MEASURES, REMINDER_ANSWERS, REMINDER_CHANNELS } from '@/lib/domain/transfer/reminders'
import { SIGNED_BESIDE } from '@/lib/domain/transfer/signed-beside'
import {
  day,
  evidenceText,
  flag,
  noteText,
  optionalDay,
  optionalEvidence,
  optionalNote,
  optionalText,
  storable,
  text,
} from './step-input'

/** Work beside the steps: it leaves the states of a case alone. */
const OnCase = z.object({ reference: storable().min(1, 'required') })
/** What changes the case is compared with what the person saw, like a step. */
const OnSeenCase = OnCase.extend({ version: z.coerce.number().int('required') })

export const Assign = OnSeenCase.extend({
  staffId: z.uuid({ error: 'required' }),
  reason: optionalNote(300),
})
export const Release = OnSeenCase.extend({ reason: optionalNote(300) })
export const TakeOver = OnSeenCase.extend({ reason: optionalNote(300) })

/** 催办: by letter, or by a telephone call that was made, and until when the other agency is asked to answer. */
export const Remind = OnCase.extend({
  channel: z.enum(REMINDER_CHANNELS, { error: 'choice' }).default('letter'),
  answerBy: day(),
  note: optionalNote(300),
}).superRefine(({ channel, note }, context) => {
  if (channel === 'phone' && note === undefined)
    context.addIssue({ code: 'custom', path: ['note'], message: 'required' })
})

/** 答复催办. */
export const AnswerReminder = OnCase.extend({
  reminderId: z.uuid(),
  answer: z.enum(REMINDER_ANSWERS, { error: 'choice' }),
  promisedOn: optionalDay(),
  note: optionalNote(300),
}).superRefine(({ answer, promisedOn, note }, context) => {
  if (answer === 'inHand' && promisedOn === undefined)
    context.addIssue({ code: 'custom', path: ['promisedOn'], message: 'required' })
  if (answer === 'other' && note === undefined)
    context.addIssue({ code: 'custom', path: ['note'], message: 'required' })
})

/** 省级答复: what was done about a case that was brought before the province. */
export const AnswerEscalation = OnCase.extend({
  escalationId: z.uuid(),
  measure: z.enum(PROVINCE_MEASURES, { error: 'choice' }),
  note: optionalNote(500),
}).superRefine(({ measure, note }, context) => {
  if (measure === 'other' && note === undefined)
    context.addIssue({ code: 'custom', path: ['note'], message: 'required' })
})

/** 资金核查: money that was paid and is not seen to arrive. */
export const OpenInquiry = OnCase
export const AnswerInquiry = OnCase.extend({
  answer: z.enum(INQUIRY_ANSWERS, { error: 'choice' }),
  note: optionalNote(300),
})

/** 差额退汇: the paid difference that came back; the last one where none is named. */
export const ReportDifferenceReturned = OnSeenCase.extend({
  reason: z.enum(BANK_RETURN_REASONS, { error: 'choice' }),
  returnedOn: day(),
  order: optionalText(40),
  evidence: optionalEvidence(),
})

/** 登记退回款到账: money the destination sent back, in the origin's account. */
export const RecordReturnArrival = OnSeenCase.extend({
  order: optionalText(40),
  receivedOn: day(),
  bankReference: text(60),
})

/** A paper of the case that could not be made. */
export const RetryPaper = OnCase.extend({ number: text(80) })

export const AddNote = OnCase.extend({ text: noteText(1000), shared: flag() })

/** 断缴原因, learnt after the application, and from what. */
export const RecordGapCause = OnSeenCase.extend({
  cause: z.enum(GAP_CAUSES, { error: 'choice' }),
  evidence: evidenceText(300),
})

export const DeclineSignature = OnSeenCase.extend({
  step: z.enum([...STEPS, ...SIGNED_BESIDE], { error: 'choice' }),
  note: noteText(500),
})

export const ConfirmLate = OnSeenCase.extend({
  clock: z.enum(CLOCKS, { error: 'choice' }),
  round: z.coerce.number().int().min(1).default(1),
  comment: optionalNote(500),
})

export const REVEALED_FIELDS = ['idNumber', 'phone'] as const
export type RevealedField = (typeof REVEALED_FIELDS)[number]
export const Reveal = OnCase.extend({
  field: z.enum(REVEALED_FIELDS, { error: 'choice' }),
  reason: noteText(300),
})

/** How a clerk tells somebody: at the counter, by phone, by post. Text messages are the worker's. */
export const TOLD_CHANNELS = ['handover', 'phone', 'post'] as const
export const TOLD_OUTCOMES = ['reached', 'notReached'] as const
export const RecordNotice = OnSeenCase.extend({
  channel: z.enum(TOLD_CHANNELS, { error: 'choice' }),
  outcome: z.enum(TOLD_OUTCOMES, { error: 'choice' }).default('reached'),
  note: optionalNote(500),
})
