import 'server-only'
import { db, type Db } from '@/lib/db/client'
import { mayDecideSeal, mayKeepSeal, maySeeSeal, type SealDecision } from '@/lib/domain/access/seal-policy'
import { mayReadAdministration } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'

type Named = { readonly name: string; readonly englishName: string }

export type SealView = {
  readonly sealId: string
  readonly algorithm: string
  readonly fingerprint: string
  readonly validTo: Date
  readonly retiredAt: Date | null
  readonly since: Date
  readonly papers: number
}

export type AgencySeals = {
  readonly agencyId: string
  readonly agency: Named
  readonly inUse: SealView | null
  readonly retired: readonly SealView[]
}

export type SealRequestView = {
  readonly requestId: string
  readonly agency: Named
  readonly kind: 'rotate' | 'import'
  readonly algorithm: string
  readonly fingerprint: string
  readonly validTo: Date
  readonly reason: string
  readonly askedBy: Named
  readonly askedAt: Date
  readonly decision: SealDecision
}

export type SealsPage = {
  readonly agencies: readonly AgencySeals[]
  readonly requests: readonly SealRequestView[]
  /** Agencies this reader may bring a seal for. */
  readonly keeps: readonly (Named & { readonly agencyId: string })[]
}

/** Every seal within reach, the retired ones too, and what waits for a second administrator; null for others. */
export async function sealsPage(actor: Actor, from: Db = db()): Promise<SealsPage | null> {
  if (!mayReadAdministration(actor)) return null
  const [agencies, seals, requests] = await Promise.all([
    from.agency.findMany({
      where: { connection: 'connected' },
      select: { id: true, name: true, englishName: true, area: { select: { provinceCode: true } } },
      orderBy: { areaCode: 'asc' },
    }),
    from.signingKey.findMany({
      omit: { privateKeySealed: true, certificatePem: true },
      include: { _count: { select: { papers: true } } },
      orderBy: { createdAt: 'desc' },
    }),
    from.sealRequest.findMany({
      where: { outcome: null },
      omit: { privateKeySealed: true, certificatePem: true },
      include: {
        agency: { select: { name: true, englishName: true, area: { select: { provinceCode: true } } } },
      },
      orderBy: { requestedAt: 'asc' },
    }),
  ])
  const places = new Map(
    agencies.map(({ id, area }) => [id, { agencyId: id, provinceCode: area.provinceCode }]),
  )
  const within = (agencyId: string, may: typeof mayKeepSeal) => {
    const place = places.get(agencyId)
    return place !== undefined && may(actor, place)
  }
  const askers = await from.staff.findMany({
    where: { id: { in: requests.map((one) => one.requestedById) } },
    select: { id: true, name: true, englishName: true },
  })
  return {
    agencies: agencies
      .filter(({ id }) => within(id, maySeeSeal))
      .map(({ id, name, englishName }) => {
        const own = seals.filter((seal) => seal.agencyId === id).map(sealView)
        return {
          agencyId: id,
          agency: { name, englishName },
          inUse: own.find((seal) => seal.retiredAt === null) ?? null,
          retired: own.filter((seal) => seal.retiredAt !== null),
        }
      }),
    requests: requests
      .filter(({ agencyId }) => within(agencyId, maySeeSeal))
      .map((request) => ({
        requestId: request.id,
        agency: { name: request.agency.name, englishName: request.agency.englishName },
        kind: request.kind as 'rotate' | 'import',
        algorithm: request.algorithm,
        fingerprint: request.fingerprint,
        validTo: request.validTo,
        reason: request.reason,
        askedBy: askers.find(({ id }) => id === request.requestedById) ?? { name: '', englishName: '' },
        askedAt: request.requestedAt,
        decision: mayDecideSeal(actor, {
          requestedById: request.requestedById,
          place: { agencyId: request.agencyId, provinceCode: request.agency.area.provinceCode },
        }),
      })),
    keeps: agencies
      .filter(({ id }) => within(id, mayKeepSeal))
      .map(({ id, name, englishName }) => ({ agencyId: id, name, englishName })),
  }
}

type SealRow = {
  readonly id: string
  readonly algorithm: string
  readonly fingerprint: string
  readonly validTo: Date
  readonly retiredAt: Date | null
  readonly createdAt: Date
  readonly _count: { readonly papers: number }
}

function sealView({ id, algorithm, fingerprint, validTo, retiredAt, createdAt, _count }: SealRow): SealView {
  return { sealId: id, algorithm, fingerprint, validTo, retiredAt, since: createdAt, papers: _count.papers }
}
