import { z } from 'zod'
import { recordLook } from '@/lib/db/access-log'
import { maySeeCase } from '@/lib/domain/access/policy'
import { no, ok } from '@/lib/domain/result'
import { command } from './command'

const CASE_PAPERS = ['contactLetter', 'informationTable', 'acceptanceReceipt', 'lodgingSlip'] as const

const ViewCase = z.object({ reference: z.string().min(1), paper: z.enum(CASE_PAPERS).optional() })

/**
 * Somebody opened a case, or one of its papers. Awaited before anything is shown: a look that cannot be
 * recorded does not take place. The slip counts as printed, as that is all it is opened for.
 */
export const viewCase = command(ViewCase, async (ctx, { reference, paper }) => {
  if (ctx.doer.kind !== 'staff') return no({ code: 'not-found' })
  const { actor } = ctx.doer
  const agency = { select: { area: { select: { provinceCode: true } } } }
  const row = await ctx.tx.transfer.findUnique({
    where: { reference },
    select: {
      id: true,
      personId: true,
      originAgencyId: true,
      destinationAgencyId: true,
      originAgency: agency,
      destinationAgency: agency,
    },
  })
  const seen =
    row &&
    maySeeCase(actor, {
      originAgencyId: row.originAgencyId,
      destinationAgencyId: row.destinationAgencyId,
      originProvinceCode: row.originAgency.area.provinceCode,
      destinationProvinceCode: row.destinationAgency.area.provinceCode,
    })
  if (!seen) return no({ code: 'not-found' })
  await recordLook(ctx.tx, {
    at: ctx.at,
    actor,
    transferId: row.id,
    personId: row.personId,
    act: paper === 'lodgingSlip' ? 'printed' : 'viewed',
    field: paper ?? null,
  })
  return ok(null)
})
