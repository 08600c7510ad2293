import { no, ok } from '@/lib/domain/result'
import { keyIdOf, newExchangeKey } from '@/lib/db/exchange-keys'
import { wakeExchange } from '@/lib/db/exchange-messages'
import { DecideExchangeChange, PeerEntry } from '@/lib/schemas/exchange/directory'
import { command, type Answer, type Ctx } from '../command'
import { ruleKeeper } from '../rule-keeper'
import { agenciesLeft, entryFault } from './propose-change'

/** The second signature: the directory changes here and nowhere else, by another administrator than who proposed it. */
export const decideExchangeChange = command(DecideExchangeChange, async (ctx, { changeId, decision }) => {
  const keeper = await ruleKeeper(ctx)
  if (!keeper.ok) return keeper
  await ctx.tx.$queryRaw`SELECT 1 FROM "ExchangeChange" WHERE id = ${changeId}::uuid FOR UPDATE`
  const change = await ctx.tx.exchangeChange.findUnique({ where: { id: changeId } })
  if (!change) return no({ code: 'not-found' })
  if (change.outcome !== null) return no({ code: 'changed-meanwhile' })
  const isOwn = change.proposedById === keeper.value.staffId
  if (isOwn && decision !== 'withdraw') return no({ code: 'own-work', detail: 'own-request' })
  if (!isOwn && decision === 'withdraw') return no({ code: 'wrong-role', detail: 'administrator' })
  const outcome = { approve: 'approved', decline: 'declined', withdraw: 'withdrawn' }[decision]
  await ctx.tx.exchangeChange.update({
    where: { id: changeId },
    data: { outcome, decidedById: keeper.value.staffId, decidedAt: ctx.at },
  })
  if (decision !== 'approve') return ok({ code: change.code })
  const done =
    change.kind === 'own'
      ? await newIdentity(ctx, change.code, String((change.value as { name?: unknown }).name ?? ''))
      : await enter(ctx, change.code, PeerEntry.parse({ address: null, ...(change.value as object) }))
  return done.ok ? ok({ code: change.code }) : done
})

async function newIdentity(ctx: Ctx, code: string, name: string): Promise<Answer<null>> {
  const { tx, at } = ctx
  await tx.exchangeIdentity.updateMany({ where: { retiredAt: null }, data: { retiredAt: at } })
  await tx.exchangeIdentity.create({ data: { code, name, ...(await newExchangeKey()), createdAt: at } })
  await wakeExchange(tx)
  return ok(null)
}

/** Agencies it no longer serves are without a login from now on, unless a case with them is still open. */
async function enter(ctx: Ctx, code: string, entry: PeerEntry): Promise<Answer<null>> {
  const { tx, at } = ctx
  const fault = await entryFault(ctx, { code, ...entry })
  if (!fault.ok) return fault
  const { areaCodes, publicKey, ...words } = entry
  // Another address or key may be why it did not answer.
  const peer = { ...words, publicKey, keyId: await keyIdOf(publicKey), failures: 0, restsUntil: null }
  await tx.exchangePeer.upsert({ where: { code }, create: { code, ...peer, since: at }, update: peer })
  await tx.agency.updateMany({
    where: agenciesLeft(code, areaCodes),
    data: { connection: 'none', exchangePeerCode: null },
  })
  await tx.agency.updateMany({
    where: { areaCode: { in: areaCodes }, validTo: null },
    data: { connection: 'exchange', exchangePeerCode: code },
  })
  await wakeExchange(tx)
  return ok(null)
}
