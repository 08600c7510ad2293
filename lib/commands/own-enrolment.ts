import { mayIssueCertificates } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { no, ok } from '@/lib/domain/result'
import { findCertifiable, type CertifiableEnrolment } from '@/lib/db/certificates'
import type { Answer, Ctx } from './command'

export type OwnEnrolment = {
  readonly row: CertifiableEnrolment
  readonly actor: Actor & { readonly agencyId: string; readonly areaCode: string }
}

/** An enrolment of the own area with the clerk who works on it. Of another area's nothing is said. */
export async function openOwnEnrolment(ctx: Ctx, enrolmentId: string): Promise<Answer<OwnEnrolment>> {
  if (ctx.doer.kind !== 'staff') return no({ code: 'not-found' })
  const { actor } = ctx.doer
  if (!mayIssueCertificates(actor)) return no({ code: 'wrong-role', detail: 'clerk' })
  const row = await findCertifiable(ctx.tx, enrolmentId, actor.areaCode)
  return row ? ok({ row, actor }) : no({ code: 'not-found' })
}
