import { z } from 'zod'
import { no, ok } from '@/lib/domain/result'
import { hasBeenOpened } from '@/lib/db/automatic-moves'
import { vault } from '@/lib/db/keys'
import { findEnrolment } from '@/lib/db/registry'
import { Intake } from '@/lib/schemas/intake'
import { acceptanceOf, letterWithIt } from './acceptance'
import { command } from './command'
import { writeDraft } from './draft-writing'
import { lodge } from './lodging'
import { followStep, takenOf } from './take-step'

const AutomaticMove = z.object({
  personId: z.uuid(),
  originArea: z.string().regex(/^\d{6}$/),
  destinationArea: z.string().regex(/^\d{6}$/),
})

/**
 * 免申即转: a new enrolment inside a province that moves relationships by itself opens its case without an
 * application, and it is accepted at once. The signatures of both sides remain. Where a rule stands in the way
 * it waits as submitted, with what the rules said. One case per pair and enrolment, however often it is asked for.
 */
export const openAutomaticCase = command(AutomaticMove, async (ctx, move) => {
  if (ctx.doer.kind !== 'system') return no({ code: 'wrong-role', detail: 'system' })
  await ctx.tx.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`automatic:${move.personId}`}, 0))::text`
  const person = await ctx.tx.person.findUnique({ where: { id: move.personId } })
  const here = await findEnrolment(ctx.tx, move.personId, move.destinationArea, 'employee')
  const there = await findEnrolment(ctx.tx, move.personId, move.originArea, 'employee')
  if (!person || !here || !there) return no({ code: 'not-found' })
  if (here.status !== 'active' || there.status !== 'suspended')
    return no({ code: 'rules-not-met', rules: ['SU-01', 'EN-01'] })
  if (await hasBeenOpened(ctx.tx, move, here.startMonth)) return no({ code: 'open-case' })

  const intake = Intake.safeParse({
    fromScheme: 'employee',
    toScheme: 'employee',
    originArea: move.originArea,
    destinationArea: move.destinationArea,
    reason: 'employment',
    person: {
      idType: person.idType,
      idNumber: vault().open('Person.id', person.idSealed),
      name: person.name,
    },
    employer: { name: here.employerName ?? '', creditCode: here.employerCode ?? '' },
  })
  // A name or number that no form would take is a case for a clerk.
  if (!intake.success) return no({ code: 'rules-not-met', rules: ['X14'] })
  const draft = await writeDraft(ctx, intake.data)
  if (!draft.ok) return draft
  if (draft.value.facts.pairMode !== 'AUTO') return no({ code: 'wrong-state', detail: 'not-automatic' })
  const lodged = await lodge(ctx, draft.value)
  if (!lodged.ok) return lodged
  const acceptance = await acceptanceOf(ctx, lodged.value.file, [])
  // Nobody applied and nobody would hear of it: what a rule stops stays submitted, for the destination's clerk.
  if (!acceptance.ok)
    return acceptance.refusal.code === 'rules-not-met' ? ok(takenOf(lodged.value.file)) : acceptance
  const accepted = await followStep(ctx, 'accept', lodged.value.file, acceptance.value)
  if (!accepted.ok) return accepted
  const sent = await letterWithIt(ctx, accepted.value)
  return sent.ok ? ok(takenOf(sent.value)) : sent
})
