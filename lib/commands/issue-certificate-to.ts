import { z } from 'zod'
import { mayIssueCertificates } from '@/lib/domain/access/policy'
import { no } from '@/lib/domain/result'
import { findPersonsByNumber } from '@/lib/db/registry'
import { RequestCertificate } from '@/lib/schemas/certificates'
import { command, type Answer, type Ctx } from './command'
import { issueOnce, type IssuedCertificate } from './issue-certificate'
import { once } from './once'

const Request = z.object({ request: RequestCertificate, key: z.string().optional() })

/**
 * 出具参保凭证 to whoever has this number, of the enrolment in this scheme at the own area. A number nobody has and a
 * person enrolled elsewhere are told alike.
 */
export const issueCertificateTo = command(Request, async (ctx, { request, key }) => {
  const run = () => issueTo(ctx, request)
  return key ? once(ctx, 'issueCertificateTo', { key, body: request }, run) : run()
})

async function issueTo(
  ctx: Ctx,
  { idNumber, scheme, ...issuing }: z.output<typeof RequestCertificate>,
): Promise<Answer<IssuedCertificate>> {
  const actor = ctx.doer.kind === 'staff' ? ctx.doer.actor : null
  if (!actor || !mayIssueCertificates(actor)) return no({ code: 'wrong-role', detail: 'clerk' })
  const people = await findPersonsByNumber(ctx.tx, idNumber)
  const enrolment = await ctx.tx.enrolment.findFirst({
    where: { personId: { in: people.map(({ id }) => id) }, areaCode: actor.areaCode, scheme },
    orderBy: [{ status: 'asc' }, { startMonth: 'desc' }],
    select: { id: true },
  })
  return enrolment ? issueOnce(ctx, { ...issuing, enrolmentId: enrolment.id }) : no({ code: 'not-found' })
}
