import { no, ok } from '@/lib/domain/result'
import type { OpenInArea } from '@/lib/domain/transfer/refusal'
import { ENDED_STATES, type RelationshipState } from '@/lib/domain/transfer/states'
import { findAgencyOfArea } from '@/lib/db/areas'
import type { Prisma } from '@/lib/db/generated/client'
import { isPublicKey, keyIdOf, ownIdentity } from '@/lib/db/exchange-keys'
import { ProposeExchangeChange, type PeerEntry } from '@/lib/schemas/exchange/directory'
import { command, type Answer, type Ctx } from '../command'
import { ruleKeeper } from '../rule-keeper'

/**
 * The first of two signatures under a change of the directory: another deployment, how it is reached and which
 * agencies it serves; or this one's own code and key.
 */
export const proposeExchangeChange = command(ProposeExchangeChange, async (ctx, input) => {
  const keeper = await ruleKeeper(ctx)
  if (!keeper.ok) return keeper
  const { kind, code, reason, ...entry } = input
  if (input.kind === 'peer') {
    const fault = await entryFault(ctx, input)
    if (!fault.ok) return fault
  }
  const open = await ctx.tx.exchangeChange.count({ where: { kind, code, outcome: null } })
  if (open > 0) return no({ code: 'wrong-state', detail: 'change-open' })
  const { id } = await ctx.tx.exchangeChange.create({
    data: {
      kind,
      code,
      value: JSON.parse(JSON.stringify(entry)) as object,
      reason,
      proposedById: keeper.value.staffId,
      proposedAt: ctx.at,
    },
    select: { id: true },
  })
  return ok({ changeId: id })
})

/** What the directory cannot hold, asked of both signatures. */
export async function entryFault(
  ctx: Ctx,
  { code, publicKey, areaCodes }: Pick<PeerEntry, 'publicKey' | 'areaCodes'> & { readonly code: string },
): Promise<Answer<null>> {
  if (!isPublicKey(publicKey)) return no({ code: 'wrong-state', detail: 'exchange-key' })
  const keyId = await keyIdOf(publicKey)
  const own = await ownIdentity(ctx.tx)
  const known = await ctx.tx.exchangePeer.findUnique({ where: { keyId }, select: { code: true } })
  if (own?.keyId === keyId || own?.code === code || (known && known.code !== code))
    return no({ code: 'wrong-state', detail: 'exchange-key-known' })
  for (const areaCode of areaCodes) {
    const agency = await findAgencyOfArea(ctx.tx, areaCode)
    if (!agency) return no({ code: 'not-found', detail: 'area' })
    if (agency.exchangePeerCode !== null && agency.exchangePeerCode !== code)
      return no({ code: 'wrong-state', detail: 'served-elsewhere' })
  }
  const left = await openCasesAt(ctx, agenciesLeft(code, areaCodes), [...ENDED_STATES])
  if (left.length > 0) return no({ code: 'wrong-state', detail: 'cases-open-there', areas: left })
  // Two desks of this deployment cannot become two deployments in the middle of a case.
  const joining = { areaCode: { in: [...areaCodes] }, connection: 'connected' }
  const here = await openCasesAt(ctx, joining, ['draft', ...ENDED_STATES])
  return here.length > 0 ? no({ code: 'wrong-state', detail: 'cases-open-here', areas: here }) : ok(null)
}

/** Agencies another deployment serves now and would not any more. */
export function agenciesLeft(code: string, areaCodes: readonly string[]) {
  return { exchangePeerCode: code, areaCode: { notIn: [...areaCodes] } } satisfies Prisma.AgencyWhereInput
}

/** In which areas of these agencies cases are open, and how many; a case between two of them counts in both. */
async function openCasesAt(
  { tx }: Ctx,
  agencies: Prisma.AgencyWhereInput,
  ended: readonly RelationshipState[],
): Promise<OpenInArea[]> {
  const found = await tx.agency.findMany({
    where: agencies,
    select: { id: true, area: true },
    orderBy: { areaCode: 'asc' },
  })
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const state = { notIn: [...ended] }
  const outward = await tx.transfer.groupBy({
    by: ['originAgencyId'],
    where: { state, originAgencyId: { in: ids } },
    _count: { _all: true },
  })
  const inward = await tx.transfer.groupBy({
    by: ['destinationAgencyId'],
    where: { state, destinationAgencyId: { in: ids } },
    _count: { _all: true },
  })
  return found.flatMap(({ id, area }) => {
    const out = outward.find(({ originAgencyId }) => originAgencyId === id)?._count._all ?? 0
    const into = inward.find(({ destinationAgencyId }) => destinationAgencyId === id)?._count._all ?? 0
    const { code, name, englishName } = area
    return out + into > 0 ? [{ code, name, englishName, count: out + into }] : []
  })
}
