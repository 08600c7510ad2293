import { makeToken } from '@/lib/db/api-tokens'
import { actorOf, bookAccountAct, findStaff, lockStaff } from '@/lib/db/staff'
import { no, ok } from '@/lib/domain/result'
import { IssueToken } from '@/lib/schemas/tokens'
import { command } from './command'

/** More than anybody needs; a program that issues one at each start is found out by it. */
const MOST_ALIVE = 20

/**
 * A token for programs that act in somebody's name, with the roles that person has at each call. Everybody issues
 * their own; the program itself (npm run token) may for anybody. The answer holds it, once.
 */
export const issueToken = command(IssueToken, async ({ tx, doer, at }, { name, days, staffId }) => {
  if (doer.kind === 'applicant') return no({ code: 'wrong-role' })
  const id = doer.kind === 'staff' ? doer.actor.staffId : staffId
  if (id === undefined) return no({ code: 'not-found' })
  await lockStaff(tx, [id])
  const row = await findStaff(tx, { id })
  if (!row) return no({ code: 'not-found' })
  if (row.disabledAt !== null) return no({ code: 'wrong-state', detail: 'account-disabled' })
  if (row.mustChangePassword) return no({ code: 'wrong-state', detail: 'temporary-password' })
  const alive = await tx.apiToken.count({
    where: {
      staffId: id,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      sessionEpoch: row.sessionEpoch,
    },
  })
  if (alive >= MOST_ALIVE) return no({ code: 'wrong-state', detail: 'too-many-tokens' })
  const made = await makeToken(tx, { staffId: id, sessionEpoch: row.sessionEpoch, name, days })
  await bookAccountAct(tx, 'token-issued', doer.kind === 'staff' ? actorOf(row) : null, at, row.login, name)
  return ok(made)
})
