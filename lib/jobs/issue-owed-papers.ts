import { issueOwed } from '@/lib/commands/issue-owed'
import type { Db } from '@/lib/db/client'

/**
 * Fonts are read at the start of a process: then the notices are issued that a name had held back. A case that
 * still cannot be printed is passed over. @returns how many papers were issued
 */
export async function issueOwedPapers(database: Db, at: Date): Promise<number> {
  const cases = await database.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT e."transferId" AS id FROM "CaseEvent" e
    JOIN (VALUES ('withdraw', 'withdrawal-confirmation'), ('refuse', 'refusal-notice'),
      ('requireSupplement', 'supplement-notice')) AS owed (step, kind) ON owed.step = e.kind
    WHERE NOT EXISTS (SELECT 1 FROM "Paper" p WHERE p."transferId" = e."transferId" AND p.kind = owed.kind
      AND p."issuedAt" >= e.at)`
  let issued = 0
  for (const { id } of cases) {
    const answer = await issueOwed({ kind: 'system' }, { transferId: id }, at, database)
    issued += answer.ok ? answer.value.issued : 0
  }
  return issued
}
