import { no, ok } from '@/lib/domain/result'
import { writeLook } from '@/lib/db/access-log'
import { certificateBody, certificateObstacle } from '@/lib/db/certificates'
import { issuerOf, previewOf } from '@/lib/db/papers'
import { CertificateOf } from '@/lib/schemas/certificates'
import { command } from './command'
import { openOwnEnrolment } from './own-enrolment'

/**
 * What a certificate would say if it were issued now: without number, code or seal, and nothing of it is kept. It
 * names the person in full, so the look is recorded.
 */
export const previewCertificate = command(CertificateOf, async (ctx, { enrolmentId }) => {
  const own = await openOwnEnrolment(ctx, enrolmentId)
  if (!own.ok) return own
  const { row, actor } = own.value
  if (await certificateObstacle(ctx.tx, row)) return no({ code: 'not-found' })
  const body = await certificateBody(ctx.tx, row, ctx.at)
  const agency = await ctx.tx.agency.findUniqueOrThrow({ where: { id: actor.agencyId } })
  await writeLook(ctx.tx, {
    at: ctx.at,
    actor,
    transferId: null,
    personId: row.personId,
    act: 'viewed',
    field: body.kind,
  })
  return ok(previewOf(body, { reference: null, issuer: issuerOf(agency), at: ctx.at }))
})
