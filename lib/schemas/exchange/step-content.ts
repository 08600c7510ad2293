import { z } from 'zod'
import { LATE_REASONS } from '@/lib/domain/transfer/closed-lists'
import { optionalNote, storable } from '../step-input'
import { instant } from './envelope'

/** What a message that carries a step says of the step itself. */
const TakenStep = z.object({
  /** When the step was taken, or asked for: every clock counts from it on both sides. */
  takenAt: instant(),
  /** It takes effect on both sides once it is answered `taken`; without it, it has been taken already. */
  asked: z.boolean(),
  /** Who signed it, first and second: numbers that name nobody, so that two signatures can be seen to be two people's. */
  signers: z.array(z.uuid()).max(2),
  lateReason: z.enum(LATE_REASONS).optional(),
  lateNote: optionalNote(500),
  /** The state its track is in afterwards on the sender's side; not of what is only asked for. */
  leadsTo: storable().max(40).optional(),
})

const OWN = {
  reference: true,
  version: true,
  onBehalf: true,
  lateReason: true,
  lateNote: true,
} as const

/** The fields a step brings beside what every step brings. */
export function fieldsOf<S extends z.ZodObject>(step: S): z.ZodObject<Omit<S['shape'], keyof typeof OWN>> {
  return step.omit(OWN as never) as never
}

/** A message of one step. */
export function stepMessage<const S extends string, F extends z.ZodType>(step: S, fields: F) {
  return TakenStep.extend({ step: z.literal(step), fields })
}
