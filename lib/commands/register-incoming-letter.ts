import { z } from 'zod'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { no, ok } from '@/lib/domain/result'
import { newQueryCode, newReference, queryCodeIndex } from '@/lib/db/cases'
import { openCaseOf } from '@/lib/db/open-case'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { Intake } from '@/lib/schemas/intake'
import { ArrivedLetter } from '@/lib/schemas/steps'
import { command, type Answer, type Ctx } from './command'
import { writeDraft } from './draft-writing'
import { keepIncomingLetter } from './incoming-letter'
import { once } from './once'
import { applicantFault } from './person-fault'
import type { Submitted } from './submit'
import { followStep } from './take-step'

const IncomingLetter = z.object({ intake: Intake, letter: ArrivedLetter })
type IncomingLetter = z.output<typeof IncomingLetter>

/** The destination has asked its rules already; here none is asked. */
const NO_RULES: readonly RuleAnswer[] = []

/**
 * A contact letter that came by post from a destination without a login begins the case here, at the origin,
 * with the bank data the letter names: that is whom the origin will pay.
 */
export const registerIncomingLetter = command(
  IncomingLetter,
  async (ctx, input): Promise<Answer<Submitted>> => {
    const { idempotencyKey: key, ...intake } = input.intake
    const body = { intake, letter: input.letter }
    const run = () => registerOnce(ctx, input)
    // For programs it is the same call as an application of one's own, so a key counts for both.
    return key ? once(ctx, 'submit', { key, body }, run) : run()
  },
)

async function registerOnce(ctx: Ctx, input: IncomingLetter): Promise<Answer<Submitted>> {
  const { letter } = input
  if (letter.arrivedOn > dayOf(ctx.at)) return no({ code: 'evidence-required', detail: 'future-day' })
  const draft = await writeDraft(ctx, { ...input.intake, lodgedAt: 'origin', mode: 'letter' }, true)
  if (!draft.ok) return draft
  const file = draft.value
  if (file.facts.destinationConnection !== 'none' || file.row.lodgedAt !== 'origin')
    return no({ code: 'wrong-side', detail: 'origin' })
  const barred = await applicantFault(ctx.tx, file.row.personId)
  if (barred) return no(barred)
  const open = await openCaseOf(ctx.tx, file.row)
  if (open) return no({ code: 'open-case', ...(open.reference ? { reference: open.reference } : {}) })
  const reference = await newReference(
    ctx.tx,
    file.row.destinationAreaCode,
    Number(dayOf(ctx.at).slice(0, 4)),
  )
  const { code, sealed } = newQueryCode()
  await keepIncomingLetter(ctx, file, letter)
  const registered = await followStep(ctx, 'registerIncomingLetter', file, {
    set: {
      reference,
      queryCodeSealed: sealed,
      queryCodeIndex: queryCodeIndex(reference, code),
      submittedAt: ctx.at,
    },
    detail: { letter: letter.number, arrivedOn: letter.arrivedOn },
  })
  if (!registered.ok) return registered
  const { state, version } = registered.value.row
  return ok({ reference, queryCode: code, state, version, rules: NO_RULES })
}
