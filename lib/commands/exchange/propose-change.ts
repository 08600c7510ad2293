import { no, ok } from '@/lib/domain/result'
import { findAgencyOfArea } from '@/lib/db/areas'
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
  return ok(null)
}
