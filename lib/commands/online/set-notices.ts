import { z } from 'zod'
import { standingOf } from '@/lib/db/case-party'
import type { Db } from '@/lib/db/client'
import { writeOwnAct } from '@/lib/db/access-log'
import { currentRecord } from '@/lib/db/person-records'
import { openProof } from '@/lib/db/proofs'
import { no, ok } from '@/lib/domain/result'
import type { SiteAnswer } from '@/lib/schemas/site-answers'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { command } from '../command'

/**
 * The insured person turns progress messages on or off; what has to be told comes all the same (`noticeWay`). From
 * their case, or as somebody the register knows; whoever applied for others does not choose for them.
 */
export async function setNotices(
  { proof, progress }: SiteRequest<'setNotices'>,
  at: Date,
  database: Db,
): Promise<SiteAnswer<'setNotices'>> {
  const proven = openProof(proof, ['case', 'person'], at)
  if (!proven) return no({ code: 'proof-expired' })
  if (proven.kind === 'person') {
    const { personId } = proven
    return personId === null
      ? no({ code: 'not-found' })
      : choose({ kind: 'system' }, { personId, transferId: null, progress }, at, database)
  }
  if ((await standingOf(database, proven)) !== 'registered') return no({ code: 'proof-expired' })
  const { transferId } = proven
  return choose({ kind: 'applicant', transferId }, { personId: null, transferId, progress }, at, database)
}

const Choice = z.object({
  personId: z.uuid().nullable(),
  transferId: z.uuid().nullable(),
  progress: z.boolean(),
})

/** Every change is on record with its instant and the case it was made from; the same choice twice is one. */
const choose = command(Choice, async (ctx, { personId, transferId, progress }) => {
  const from =
    transferId === null
      ? { personId }
      : await ctx.tx.transfer.findUnique({ where: { id: transferId }, select: { personId: true } })
  if (!from?.personId) return no({ code: 'not-found' })
  const id = await currentRecord(ctx.tx, from.personId)
  const { count } = await ctx.tx.person.updateMany({
    where: { id, progressOffSince: progress ? { not: null } : null },
    data: { progressOffSince: progress ? null : ctx.at },
  })
  if (count > 0)
    await writeOwnAct(ctx.tx, {
      at: ctx.at,
      personId: id,
      transferId,
      act: progress ? 'notices-on' : 'notices-off',
      field: null,
    })
  return ok({ progress })
})
