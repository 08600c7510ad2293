import { z } from 'zod'
import { recordOwnAct } from '@/lib/db/access-log'
import type { Db } from '@/lib/db/client'
import { vault } from '@/lib/db/keys'
import { openProof } from '@/lib/db/proofs'
import { no, ok } from '@/lib/domain/result'
import type { SiteAnswer } from '@/lib/schemas/site-answers'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { command } from '../command'

const LONGEST_ENDED_MS = 365 * 24 * 60 * 60_000

const Who = z.object({ personId: z.uuid(), by: z.enum(['code', 'provider']) })

const recover = command(Who, async ({ tx, at }, { personId, by }) => {
  const rows = await tx.transfer.findMany({
    where: {
      personId,
      state: { not: 'draft' },
      OR: [{ endedAt: null }, { endedAt: { gt: new Date(at.getTime() - LONGEST_ENDED_MS) } }],
    },
    select: { id: true, reference: true, queryCodeSealed: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  const told = rows.flatMap(({ id, reference, queryCodeSealed }) =>
    reference === null || queryCodeSealed === null
      ? []
      : [{ id, reference, queryCode: vault().open('Transfer.queryCode', queryCodeSealed) }],
  )
  if (told.length > 0)
    await recordOwnAct(tx, {
      at,
      personId,
      transferIds: told.map(({ id }) => id),
      act: 'recovered-codes',
      by,
    })
  return ok(told.map(({ reference, queryCode }) => ({ reference, queryCode })))
})

/**
 * References and query codes of a recognised person's cases that are open or ended within a year; none for whom
 * the register does not know. Refusal: `proof-expired`.
 */
export async function recoverCodes(
  { proof }: SiteRequest<'recoverCodes'>,
  at: Date,
  database: Db,
): Promise<SiteAnswer<'recoverCodes'>> {
  const proven = openProof(proof, ['person'], at)
  if (!proven) return no({ code: 'proof-expired' })
  const { personId, by } = proven
  if (personId === null) return ok({ cases: [] })
  const found = await recover({ kind: 'system' }, { personId, by }, at, database)
  return found.ok ? ok({ cases: found.value }) : found
}
