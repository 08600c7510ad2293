import { SEAL_ALGORITHMS } from '@/lib/domain/documents/seal-algorithms'
import { mayDecideSeal } from '@/lib/domain/access/seal-policy'
import { no, ok } from '@/lib/domain/result'
import { installSeal } from '@/lib/db/signing-keys'
import { DecideSeal } from '@/lib/schemas/seals'
import { command } from './command'
import { keepSeal } from './seal-guard'

/**
 * The second signature: from here on papers carry the new seal. The one before is retired, never removed, so
 * that every paper it was put on stays verifiable.
 */
export const decideSeal = command(DecideSeal, async (ctx, { requestId, decision }) => {
  const { tx, at } = ctx
  const asked = await tx.sealRequest.findUnique({ where: { id: requestId } })
  if (!asked) return no({ code: 'not-found' })
  const kept = await keepSeal(ctx, asked.agencyId)
  if (!kept.ok) return kept
  const { actor, agency } = kept.value
  const place = { agencyId: agency.id, provinceCode: agency.provinceCode }
  const may = mayDecideSeal(actor, { requestedById: asked.requestedById, place })
  if (may === 'own-request') return no({ code: 'own-work', detail: may })
  const confirmed = decision === 'confirm'
  const { count } = await tx.sealRequest.updateMany({
    where: { id: requestId, outcome: null },
    data: {
      outcome: confirmed ? 'confirmed' : 'declined',
      decidedById: actor.staffId,
      decidedAt: at,
      privateKeySealed: '',
    },
  })
  if (count === 0) return no({ code: 'changed-meanwhile' })
  const algorithm = SEAL_ALGORITHMS.find((one) => one === asked.algorithm)
  if (confirmed && algorithm)
    await installSeal(tx, asked.agencyId, { ...asked, algorithm }, at, asked.requestedById)
  return ok({ agencyId: asked.agencyId })
})
