import { z } from 'zod'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { no, ok } from '@/lib/domain/result'
import { newQueryCode, newReference, queryCodeIndex } from '@/lib/db/cases'
import { openCaseOf } from '@/lib/db/open-case'
import { Intake } from '@/lib/schemas/intake'
import { ArrivedLetter } from '@/lib/schemas/steps'
import { command } from './command'
import { writeDraft } from './draft-writing'
import { keepIncomingLetter } from './incoming-letter'
import { applicantFault } from './person-fault'
import { followStep, takenOf } from './take-step'

const IncomingLetter = z.object({ intake: Intake, letter: ArrivedLetter })

/**
 * A contact letter that came by post from a destination without a login begins the case here, at the origin,
 * with the bank data the letter names: that is whom the origin will pay.
 */
export const registerIncomingLetter = command(IncomingLetter, async (ctx, input) => {
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
  return registered.ok ? ok(takenOf(registered.value)) : registered
})
