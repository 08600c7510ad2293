import { clocksJudgedBy, type BatchStep } from '@/lib/domain/batches/batch'
import { HOME_ZONE } from '@/lib/domain/calendar/local-date'
import type { Db, Tx } from './client'
import { Prisma } from './generated/client'

type Orderer = { readonly staffId: string; readonly agencyId: string | null }
type Reader = Pick<Db | Tx, '$queryRaw'>

/** Every rule that is a condition was met when the application came in. */
const RULES_MET = Prisma.sql`jsonb_typeof(t."rulesAtSubmission") = 'array' AND NOT EXISTS (
  SELECT 1 FROM jsonb_array_elements(t."rulesAtSubmission") rule
  WHERE rule->>'effect' <> 'info' AND rule->>'answer' <> 'met')`

/** Cases in which a step is this person's to take, as far as a list can tell; the step itself asks everything anew. */
function due(step: BatchStep, { staffId, agencyId }: Orderer): Prisma.Sql {
  switch (step) {
    case 'accept':
      return Prisma.sql`t."destinationAgencyId" = ${agencyId}::uuid AND t.state = 'submitted'`
    case 'sealTable':
      return Prisma.sql`t."originAgencyId" = ${agencyId}::uuid AND t.state = 'tableDrafted'
        AND t."draftedById" IS DISTINCT FROM ${staffId}::uuid`
    case 'prepareRemittance':
      return Prisma.sql`t."originAgencyId" = ${agencyId}::uuid AND t."fundsState" = 'due'
        AND t.state NOT IN ('tableDrafted', 'tableDisputed', 'withdrawn', 'terminated')
        AND t."fromScheme" = 'employee' AND t."toScheme" = 'employee' AND t."amountDueFen" > 0`
    case 'approveRemittance':
      return Prisma.sql`t."originAgencyId" = ${agencyId}::uuid AND t."fundsState" = 'prepared'
        AND t.state NOT IN ('tableDrafted', 'tableDisputed', 'withdrawn', 'terminated')
        AND t."orderMadeById" IS DISTINCT FROM ${staffId}::uuid`
    default:
      return step satisfies never
  }
}

/** A clock the step may end is past its day, or past close of business on it, at the orderer's own agency. */
function late(step: BatchStep, { agencyId }: Orderer, at: Date): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "Clock" c JOIN "Agency" o ON o.id = ${agencyId}::uuid
    WHERE c."transferId" = t.id AND c."endedAt" IS NULL AND c.clock::text = ANY(${[...clocksJudgedBy(step)]}::text[])
      AND (c."sortDueOn" + o."closeOfBusiness"::time) AT TIME ZONE ${HOME_ZONE} < ${at})`
}

function clean(step: BatchStep, orderer: Orderer, at: Date): Prisma.Sql {
  const quiet = Prisma.sql`${due(step, orderer)} AND NOT ${late(step, orderer, at)} AND NOT EXISTS (
    SELECT 1 FROM "Signature" s WHERE s."transferId" = t.id AND s.status = 'open')`
  return step === 'accept' ? Prisma.sql`${quiet} AND ${RULES_MET}` : quiet
}

const IN_ORDER = Prisma.sql`t."anyDueOn" NULLS LAST, t.id`

/** Clean cases that nothing has happened to since somebody read their list, in the version of that moment. */
export function unchangedCandidates(
  from: Reader,
  orderer: Orderer,
  step: BatchStep,
  { seenAt, at, most }: { readonly seenAt: Date; readonly at: Date; readonly most: number },
): Promise<{ reference: string; version: number }[]> {
  return from.$queryRaw`
    SELECT t.reference, t.version FROM "Transfer" t WHERE ${clean(step, orderer, at)}
      AND NOT EXISTS (SELECT 1 FROM "CaseEvent" e WHERE e."transferId" = t.id AND e.at > ${seenAt})
    ORDER BY ${IN_ORDER} LIMIT ${most}`
}

export type Candidates = {
  readonly ids: readonly string[]
  readonly total: number
  /** Cases in which the step is due as well, and which need a look each. */
  readonly others: number
  /** Of the others: late ones. */
  readonly late: number
}

/** A page of clean cases at an instant, how many there are, and how many more the step is due in. */
export async function cleanCandidates(
  from: Reader,
  orderer: Orderer,
  step: BatchStep,
  { at, offset, most }: { readonly at: Date; readonly offset: number; readonly most: number },
): Promise<Candidates> {
  const rows = await from.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM "Transfer" t WHERE ${clean(step, orderer, at)} ORDER BY ${IN_ORDER} LIMIT ${most} OFFSET ${offset}`
  const [counts] = await from.$queryRaw<{ due: bigint; clean: bigint; late: bigint }[]>`
    SELECT count(*) AS due, count(*) FILTER (WHERE ${clean(step, orderer, at)}) AS clean,
      count(*) FILTER (WHERE ${late(step, orderer, at)}) AS late
    FROM "Transfer" t WHERE ${due(step, orderer)}`
  const total = Number(counts?.clean ?? 0n)
  const others = Number(counts?.due ?? 0n) - total
  return { ids: rows.map(({ id }) => id), total, others, late: Number(counts?.late ?? 0n) }
}
