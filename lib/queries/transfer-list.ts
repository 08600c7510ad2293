import 'server-only'
import { db, type Db } from '@/lib/db/client'
import { fromDay, toDayOrNull } from '@/lib/db/days'
import { assignedTo } from '@/lib/db/desk-cases'
import type { Prisma } from '@/lib/db/generated/client'
import { factsOf } from '@/lib/db/transfers'
import { visibleCases } from '@/lib/db/visible-cases'
import { sideOf } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { relationshipHolder } from '@/lib/domain/transfer/holder'
import { SIDES, type FundsState, type Mode, type RelationshipState } from '@/lib/domain/transfer/states'
import type { TransferListAnswer } from '@/lib/schemas/api/transfer-answers'
import { LISTED, type ListedCase } from './worklist-row'

type Where = Prisma.TransferWhereInput

type TransferFilters = {
  readonly state?: RelationshipState | undefined
  readonly fundsState?: FundsState | undefined
  /** Something of the case is due on an earlier day than this. */
  readonly dueBefore?: LocalDate | undefined
  /** A login, `me` or `nobody`; at the caller's agency, or on either side for who looks on from above. */
  readonly assignee?: string | undefined
}

/**
 * The cases an actor may see, in the order they were begun. A page goes on behind the last id of the one before:
 * ids never change, so whatever is written between two pages, a case that fits all along comes once and is not left
 * out. Of what is begun meanwhile most comes at the end, for ids rise with the time; what changes is listed as it is when
 * its page is read.
 * @param page `cursor`: `next` of the page before, the id it ended with
 */
export async function transferList(
  actor: Actor,
  filters: TransferFilters,
  page: { readonly cursor?: string | undefined; readonly limit: number },
  database: Db = db(),
): Promise<TransferListAnswer> {
  const visible = visibleCases(actor)
  if (visible === null) return { transfers: [], next: null }
  const found = await database.transfer.findMany({
    ...LISTED,
    where: {
      AND: [
        visible,
        await filtered(database, actor, filters),
        page.cursor === undefined ? {} : { id: { gt: page.cursor } },
      ],
    },
    orderBy: { id: 'asc' },
    take: page.limit + 1,
  })
  const rows = found.slice(0, page.limit)
  const logins = await loginsOf(database, rows)
  return {
    transfers: rows.map((row) => listed(row, actor, logins)),
    next: found.length > page.limit ? (rows.at(-1)?.id ?? null) : null,
  }
}

async function filtered(database: Db, actor: Actor, filters: TransferFilters): Promise<Where> {
  const { state, fundsState, dueBefore, assignee } = filters
  return {
    ...(state ? { state } : {}),
    ...(fundsState ? { fundsState } : {}),
    ...(dueBefore ? { anyDueOn: { lt: fromDay(dueBefore) } } : {}),
    ...(assignee ? { AND: [await lookedAfterBy(database, actor, assignee)] } : {}),
  }
}

async function lookedAfterBy(database: Db, actor: Actor, assignee: string): Promise<Where> {
  const { agencyId } = actor
  const staffId = await idOf(database, actor, assignee)
  // Nobody of that login here looks after nothing.
  if (staffId === undefined) return { id: { in: [] } }
  return {
    OR: SIDES.map((side) => ({
      ...assignedTo(side, staffId),
      ...(agencyId === null
        ? {}
        : side === 'origin'
          ? { originAgencyId: agencyId }
          : { destinationAgencyId: agencyId }),
    })),
  }
}

async function idOf(database: Db, actor: Actor, assignee: string): Promise<string | null | undefined> {
  if (assignee === 'nobody') return null
  if (assignee === 'me') return actor.staffId
  const own = actor.agencyId === null ? {} : { agencyId: actor.agencyId }
  const staff = await database.staff.findFirst({ where: { login: assignee, ...own }, select: { id: true } })
  return staff?.id
}

async function loginsOf(database: Db, rows: readonly ListedCase[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows
    .flatMap((row) => [row.originAssigneeId, row.destinationAssigneeId])
    .filter((id) => id !== null)
  const staff = await database.staff.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, login: true },
  })
  return new Map(staff.map(({ id, login }) => [id, login]))
}

function listed(
  row: ListedCase,
  actor: Actor,
  logins: ReadonlyMap<string, string>,
): TransferListAnswer['transfers'][number] {
  const facts = factsOf(row)
  const side = sideOf(actor, facts)
  const assigneeId = side === 'origin' ? row.originAssigneeId : side && row.destinationAssigneeId
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    state: row.state,
    fundsState: row.fundsState,
    mode: row.mode as Mode,
    fromScheme: row.fromScheme,
    toScheme: row.toScheme,
    originArea: row.originAreaCode,
    destinationArea: row.destinationAreaCode,
    person: { name: row.person.name, idNumber: row.person.idMasked },
    amountDueFen: row.amountDueFen === null ? null : Number(row.amountDueFen),
    holder: relationshipHolder({ ...facts, originOwes: row.originOwes }),
    dueOn: toDayOrNull(row.anyDueOn),
    assignee: assigneeId === null ? null : (logins.get(assigneeId) ?? null),
    submittedAt: row.submittedAt?.toISOString() ?? null,
  }
}
