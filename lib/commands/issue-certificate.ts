import type { z } from 'zod'
import { CERTIFICATE } from '@/lib/domain/documents/papers/certificate'
import { no, ok } from '@/lib/domain/result'
import { writeLook } from '@/lib/db/access-log'
import { certificateObstacle } from '@/lib/db/certificates'
import { IssueCertificate } from '@/lib/schemas/certificates'
import { holdEnrolment, writeCertificate } from './certificate-writing'
import { command, type Answer, type Ctx } from './command'
import { once } from './once'
import { openOwnEnrolment, type OwnEnrolment } from './own-enrolment'

export type IssuedCertificate = { readonly number: string; readonly version: number }
type Input = Omit<z.output<typeof IssueCertificate>, 'idempotencyKey'>

/**
 * 出具参保凭证: the agency of the enrolment certifies it, with or without a transfer (c.6). Arrears are told of on
 * the screen and never stand in the way; the record stays where it is. Another one of the same enrolment is a
 * reissue: it says why, takes the place of the one before and names it.
 */
export const issueCertificate = command(IssueCertificate, async (ctx, input) => {
  const { idempotencyKey: key, ...body } = input
  return once(ctx, 'issueCertificate', { key, body }, () => issueOnce(ctx, input))
})

export async function issueOnce(ctx: Ctx, input: Input): Promise<Answer<IssuedCertificate>> {
  const own = await holdOwnEnrolment(ctx, input.enrolmentId)
  if (!own.ok) return own
  const { row, actor } = own.value
  const obstacle = await certificateObstacle(ctx.tx, row)
  if (obstacle) return no({ code: 'wrong-state', detail: `certificate-${obstacle}` })
  const last = row.certificates[0]?.paper ?? null
  if ((last?.version ?? 0) !== input.seenVersion)
    return no({ code: 'changed-meanwhile', detail: 'certificate-newer' })
  if (last && !input.reason) return no({ code: 'reason-required', detail: 'reissue-reason' })
  const { number, version } = await writeCertificate(ctx, row, {
    agencyId: actor.agencyId,
    issuedById: actor.staffId,
    reason: input.reason ?? null,
    note: input.note ?? null,
  })
  await writeLook(ctx.tx, {
    at: ctx.at,
    actor,
    transferId: null,
    personId: row.personId,
    act: 'viewed',
    field: CERTIFICATE,
  })
  return ok({ number, version })
}

/** Waits for whoever corrects the record or issues another certificate of it just now, and reads it then. */
async function holdOwnEnrolment(ctx: Ctx, enrolmentId: string): Promise<Answer<OwnEnrolment>> {
  const seen = await openOwnEnrolment(ctx, enrolmentId)
  if (!seen.ok) return seen
  await holdEnrolment(ctx, { personId: seen.value.row.personId, enrolmentId })
  return openOwnEnrolment(ctx, enrolmentId)
}
