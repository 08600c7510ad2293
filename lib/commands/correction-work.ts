import { hasRole } from '@/lib/domain/access/reach'
import type { Actor, Role } from '@/lib/domain/access/roles'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { mergePlan, type MergePlan } from '@/lib/domain/persons/merge-plan'
import { survivorOf, type Survivor } from '@/lib/domain/persons/survivor'
import { no, ok } from '@/lib/domain/result'
import { ENDED_STATES } from '@/lib/domain/transfer/states'
import { readParameters } from '@/lib/db/areas'
import { findRecord, openCorrectionOf, recordOf, type RecordFile } from '@/lib/db/person-records'
import { withinReach } from '@/lib/db/record-reach'
import type { Prisma } from '@/lib/db/generated/client'
import { lockTransfer, type CaseFile } from '@/lib/db/transfers'
import type { Answer, Ctx } from './command'

export type Officer = Actor & { readonly agencyId: string; readonly areaCode: string }

/**
 * Person records are put right by the staff of an agency every one of them concerns; for everybody else they do
 * not exist.
 */
export async function officerFor(
  ctx: Ctx,
  ids: readonly string[],
  roles: readonly Role[],
): Promise<Answer<Officer>> {
  if (ctx.doer.kind !== 'staff') return no({ code: 'not-found' })
  const { actor } = ctx.doer
  const { agencyId, areaCode } = actor
  if (agencyId === null || areaCode === null) return no({ code: 'not-found' })
  const records = await ctx.tx.person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, idIndex: true },
  })
  const within = await withinReach(ctx.tx, { agencyId, areaCode }, records)
  if (within.length < new Set(ids).size) return no({ code: 'not-found' })
  if (!hasRole(actor, roles)) return no({ code: 'wrong-role', detail: roles.join(',') })
  return ok({ ...actor, agencyId, areaCode })
}

/** Nothing else is under way with these records. */
export async function openFault(ctx: Ctx, ids: readonly string[]): Promise<Answer<null>> {
  return (await openCorrectionOf(ctx.tx, ids))
    ? no({ code: 'wrong-state', detail: 'correction-open' })
    : ok(null)
}

type MergeFile = {
  readonly survivor: RecordFile
  readonly other: RecordFile
  readonly plan: MergePlan
  readonly because: 'active' | 'newest' | 'chosenByPerson'
}

/** Asked at both signatures: whether these two records may be made one as they are now, and what that does. */
export async function judgeMerge(
  ctx: Ctx,
  ids: { readonly survivorId: string; readonly otherId: string },
  officer: Officer,
): Promise<Answer<MergeFile>> {
  const survivor = await findRecord(ctx.tx, ids.survivorId)
  const other = await findRecord(ctx.tx, ids.otherId)
  if (!survivor || !other || survivor.id === other.id) return no({ code: 'not-found' })
  const { mergePolicy } = await readParameters(ctx.tx, officer.areaCode, dayOf(ctx.at))
  const records = [recordOf(survivor), recordOf(other)] as const
  const because = groundOf(survivorOf(records, mergePolicy), survivor.id)
  if (!because.ok) return because
  const plan = mergePlan(...records)
  const twice = await openTwice(ctx, survivor.id, other.id)
  if (twice)
    return no({
      code: 'open-case',
      detail: 'both-records',
      ...(isParty(officer, twice) && twice.reference ? { reference: twice.reference } : {}),
    })
  const held = plan.joins.flatMap(({ from, into }) => [from.id, into.id])
  const frozen = await ctx.tx.personalAccount.count({
    where: { enrolmentId: { in: held }, frozenByTransferId: { not: null } },
  })
  if (frozen > 0) return no({ code: 'money-under-way', detail: 'account-held' })
  return ok({ survivor, other, plan, because: because.value })
}

function groundOf(answer: Survivor, survivorId: string): Answer<MergeFile['because']> {
  switch (answer.kind) {
    case 'severalActive':
      return no({ code: 'rules-not-met', detail: 'several-active', rules: ['DU-01'] })
    case 'personChooses':
      return ok('chosenByPerson')
    case 'survives':
      return answer.personId === survivorId
        ? ok(answer.because)
        : no({ code: 'rules-not-met', detail: `survivor-${answer.because}`, rules: ['DU-02'] })
    default:
      return answer satisfies never
  }
}

const UNDER_WAY = { state: { notIn: ['draft', ...ENDED_STATES] } } satisfies Prisma.TransferWhereInput

/** A case of the one record that the other has open too: one person has one per origin and scheme (PR-01). */
async function openTwice(ctx: Ctx, survivorId: string, otherId: string) {
  const open = await ctx.tx.transfer.findMany({
    where: { personId: { in: [survivorId, otherId] }, ...UNDER_WAY },
    orderBy: { createdAt: 'asc' },
  })
  return open.find(({ id, personId, originAreaCode, fromScheme }) =>
    open.some(
      (one) =>
        one.id !== id &&
        one.personId !== personId &&
        one.originAreaCode === originAreaCode &&
        one.fromScheme === fromScheme,
    ),
  )
}

function isParty(
  { agencyId }: Officer,
  row: { readonly originAgencyId: string; readonly destinationAgencyId: string },
): boolean {
  return row.originAgencyId === agencyId || row.destinationAgencyId === agencyId
}

/** Every case of these records, locked in one order; those that come to be meanwhile wait for the records. */
export async function lockCasesOf(ctx: Ctx, ids: readonly string[]): Promise<CaseFile[]> {
  const rows = await ctx.tx.transfer.findMany({
    where: { personId: { in: [...ids] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  const files: CaseFile[] = []
  for (const { id } of rows) {
    const file = await lockTransfer(ctx.tx, { id })
    if (file) files.push(file)
  }
  return files
}
