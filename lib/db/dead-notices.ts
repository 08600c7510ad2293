import type { Reach } from '@/lib/domain/access/policy'
import type { Prisma } from './generated/client'

/** Messages that failed for good and that nobody has dealt with. */
const DEAD = {
  status: 'failed',
  channel: 'sms',
  handledAt: null,
} satisfies Prisma.NoticeWhereInput

/** Those an actor reaches: of the agency that answers for the case, of a province, or all. */
export function deadNotices(reach: Reach): Prisma.NoticeWhereInput {
  return { AND: [DEAD, { transfer: casesToTellOf(reach) }] }
}

/** The destination tells the person; where it has no login here, the origin does. */
function casesToTellOf(reach: Reach): Prisma.TransferWhereInput {
  switch (reach.kind) {
    case 'agency':
      return {
        OR: [
          { destinationAgencyId: reach.agencyId },
          { originAgencyId: reach.agencyId, destinationAgency: { connection: 'none' } },
        ],
      }
    case 'province': {
      const area = { provinceCode: reach.provinceCode }
      return {
        OR: [
          { destinationAgency: { area } },
          { originAgency: { area }, destinationAgency: { connection: 'none' } },
        ],
      }
    }
    case 'nation':
      return {}
    default:
      return reach satisfies never
  }
}
