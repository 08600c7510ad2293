import { bookAccountAct } from '@/lib/db/staff'
import { no, ok } from '@/lib/domain/result'
import { RevokeToken } from '@/lib/schemas/tokens'
import { command } from './command'
import { administer } from './staff-guard'

/** Ends a token at once: one's own, or as an administrator that of somebody within reach. */
export const revokeToken = command(RevokeToken, async (ctx, { tokenId }) => {
  const { tx, doer, at } = ctx
  const token = await tx.apiToken.findUnique({ where: { id: tokenId }, include: { staff: true } })
  if (!token || doer.kind === 'applicant') return no({ code: 'not-found' })
  const isOwn = doer.kind === 'staff' && doer.actor.staffId === token.staffId
  if (!isOwn) {
    const found = await administer(ctx, token.staffId)
    if (!found.ok) return no({ code: 'not-found' })
  }
  const revokedById = doer.kind === 'staff' ? doer.actor.staffId : null
  // Real time, as all of a token's.
  const { count } = await tx.apiToken.updateMany({
    where: { id: tokenId, revokedAt: null },
    data: { revokedAt: new Date(), revokedById },
  })
  if (count === 0) return no({ code: 'changed-meanwhile' })
  const by = doer.kind === 'staff' ? doer.actor : null
  await bookAccountAct(tx, 'token-revoked', by, at, token.staff.login, token.name)
  return ok({ name: token.name })
})
