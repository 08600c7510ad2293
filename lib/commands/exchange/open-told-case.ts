import { no, ok } from '@/lib/domain/result'
import { openCaseOf } from '@/lib/db/open-case'
import type { CaseFile } from '@/lib/db/transfers'
import { Intake } from '@/lib/schemas/intake'
import type { ToldLetter } from '@/lib/schemas/exchange/contact-letter'
import type { Answer, Ctx } from '../command'
import { writeDraft } from '../draft-writing'
import { applicantFault } from '../person-fault'
import { followStep } from '../take-step'
import { keepToldLetter } from './told-letter'

/**
 * A contact letter from a destination of another deployment begins the case here, at the origin, under the reference
 * it has there. Its ten days run from the acceptance there, however long the message was on its way.
 */
export async function openToldCase(
  ctx: Ctx,
  reference: string,
  letter: ToldLetter,
): Promise<Answer<CaseFile>> {
  const { content, idNumber, employer, applicantKind, reason, acceptedAt } = letter
  const { person, transfer, to, from } = content
  const isEmployer = applicantKind === 'employer' && employer !== null
  const intake = Intake.safeParse({
    fromScheme: transfer.fromScheme,
    toScheme: transfer.toScheme,
    originArea: to.areaCode,
    destinationArea: from.areaCode,
    lodgedAt: 'destination',
    reason: reason ?? undefined,
    person: { idType: person.idType, idNumber, name: person.name },
    applicant: { kind: isEmployer ? 'employer' : 'self' },
    employer: employer ? { name: employer.name, creditCode: employer.creditCode ?? undefined } : undefined,
  })
  if (!intake.success || content.reference !== reference || !reference.startsWith(`${from.areaCode}-`))
    return no({ code: 'rules-not-met', detail: 'letter-unreadable' })
  if (await ctx.tx.transfer.findUnique({ where: { reference }, select: { id: true } }))
    return no({ code: 'wrong-state', detail: 'reference-known' })
  const draft = await writeDraft(ctx, intake.data, true)
  if (!draft.ok) return draft
  const file = draft.value
  const { doer } = ctx
  if (
    doer.kind !== 'counterpart' ||
    file.row.destinationAgencyId !== doer.agencyId ||
    file.facts.originConnection !== 'connected'
  )
    return no({ code: 'wrong-side', detail: 'origin' })
  if (file.facts.pairMode !== transfer.pairMode)
    return no({ code: 'wrong-state', detail: 'pair-mode-differs' })
  const barred = await applicantFault(ctx.tx, file.row.personId)
  if (barred) return no(barred)
  if (await openCaseOf(ctx.tx, file.row)) return no({ code: 'open-case' })
  const fault = await keepToldLetter(ctx, file, letter)
  if (fault) return no(fault)
  const registered = await followStep(ctx, 'registerIncomingLetter', file, {
    happened: new Date(acceptedAt),
    set: { reference, submittedAt: new Date(acceptedAt) },
    detail: { letter: content.number },
  })
  return registered.ok ? ok(registered.value) : registered
}
