import { sealPrivateKey } from '@/lib/db/signing-keys'
import { no, ok } from '@/lib/domain/result'
import { RequestSeal } from '@/lib/schemas/seals'
import { command } from './command'
import { keepSeal } from './seal-guard'

/** The first of two signatures under a new seal. Nothing is sealed with it yet. */
export const requestSeal = command(RequestSeal, async (ctx, input) => {
  const { agencyId, privateKey, ...seal } = input
  const kept = await keepSeal(ctx, agencyId)
  if (!kept.ok) return kept
  const open = await ctx.tx.sealRequest.count({ where: { agencyId, outcome: null } })
  if (open > 0) return no({ code: 'wrong-state', detail: 'seal-request-open' })
  const known = await ctx.tx.signingKey.count({ where: { fingerprint: seal.fingerprint } })
  if (known > 0) return no({ code: 'wrong-state', detail: 'seal-known' })
  const request = await ctx.tx.sealRequest.create({
    data: {
      ...seal,
      agencyId,
      privateKeySealed: sealPrivateKey(privateKey),
      requestedById: kept.value.actor.staffId,
      requestedAt: ctx.at,
    },
    select: { id: true },
  })
  return ok({ requestId: request.id })
})
