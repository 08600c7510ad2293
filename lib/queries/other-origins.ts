import type { Db } from '@/lib/db/client'
import type { Scheme } from '@/lib/domain/transfer/states'

/** Another place the same person left, which needs a case of its own (X28). */
export type OtherOrigin = {
  readonly areaCode: string
  readonly name: string
  readonly englishName: string
  readonly scheme: Scheme
}

type Moved = {
  readonly personId: string
  readonly originAreaCode: string
  readonly destinationAreaCode: string
}

/** Cases that came to nothing leave their origin as it was. */
const IN_VAIN = ['draft', 'notAccepted', 'withdrawn', 'terminated'] as const

/**
 * Origins of a person for which nobody has applied yet, beside the one of a case. What an area without a login
 * recorded is its own and not told.
 */
export async function otherOrigins(database: Db, moved: Moved): Promise<OtherOrigin[]> {
  const { personId, originAreaCode, destinationAreaCode } = moved
  const left = await database.enrolment.findMany({
    where: {
      personId,
      status: 'suspended',
      retired: false,
      areaCode: { notIn: [originAreaCode, destinationAreaCode] },
    },
    select: { areaCode: true, scheme: true },
    orderBy: [{ startMonth: 'asc' }, { areaCode: 'asc' }],
  })
  if (left.length === 0) return []
  const applied = await database.transfer.findMany({
    where: { personId, state: { notIn: [...IN_VAIN] } },
    select: { originAreaCode: true, fromScheme: true },
  })
  const areas = await database.agency.findMany({
    where: { areaCode: { in: left.map((one) => one.areaCode) }, validTo: null, connection: { not: 'none' } },
    select: { area: { select: { code: true, name: true, englishName: true } } },
  })
  return left.flatMap(({ areaCode, scheme }) => {
    const place = areas.find(({ area }) => area.code === areaCode)?.area
    const isApplied = applied.some((one) => one.originAreaCode === areaCode && one.fromScheme === scheme)
    if (!place || isApplied) return []
    return [{ areaCode, name: place.name, englishName: place.englishName, scheme }]
  })
}
