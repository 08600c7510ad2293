import 'server-only'
import { randomUUID } from 'node:crypto'
import { db, type Db } from '@/lib/db/client'
import { casesOfSide } from '@/lib/db/visible-cases'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { Connection } from '@/lib/domain/transfer/states'
import { recordLookUp, type Lodger } from './intake-access'
import { draftOf, KEPT, type KeptDraft } from './kept-draft'
import { otherOrigins } from './other-origins'

export type IntakeArea = {
  readonly code: string
  readonly name: string
  readonly englishName: string
  readonly connection: Connection
}

export type DraftLine = {
  readonly draftId: string
  readonly name: string
  readonly originArea: string
  readonly destinationArea: string
  readonly since: Date
}

export type IntakePage = {
  readonly today: LocalDate
  readonly ownArea: string
  readonly areas: readonly IntakeArea[]
  readonly drafts: readonly DraftLine[]
  readonly draft: KeptDraft | null
  /** Sent with the form, so that sending it twice makes one case. */
  readonly idempotencyKey: string
}

const LATEST_DRAFTS = 6

/**
 * What the intake page needs. Null where the draft asked for is not there or not the own agency's.
 * @param after reference of a case just lodged: the same person's next origin is begun
 */
export async function intakePage(
  actor: Lodger,
  { draftId, after }: { readonly draftId?: string | undefined; readonly after?: string | undefined },
  at: Date,
  database: Db = db(),
): Promise<IntakePage | null> {
  const draft =
    draftId !== undefined
      ? await keptDraft(database, actor, draftId, at)
      : after !== undefined
        ? await nextOrigin(database, actor, after, at)
        : null
  if ((draftId ?? after) !== undefined && !draft) return null
  const agencies = await database.agency.findMany({
    where: { validTo: null },
    select: { connection: true, area: { select: { code: true, name: true, englishName: true } } },
    orderBy: { areaCode: 'asc' },
  })
  return {
    today: dayOf(at),
    ownArea: actor.areaCode,
    areas: agencies.map(({ area, connection }) => ({ ...area, connection: connection as Connection })),
    drafts: await draftLines(database, actor),
    draft,
    idempotencyKey: randomUUID(),
  }
}

function ownDrafts({ agencyId }: Lodger) {
  return {
    state: 'draft' as const,
    OR: [casesOfSide('origin', agencyId), casesOfSide('destination', agencyId)],
  }
}

async function draftLines(database: Db, actor: Lodger): Promise<DraftLine[]> {
  const rows = await database.transfer.findMany({
    where: { ...ownDrafts(actor), createdById: actor.staffId },
    select: {
      id: true,
      originAreaCode: true,
      destinationAreaCode: true,
      createdAt: true,
      person: { select: { name: true } },
    },
    orderBy: { createdAt: 'desc' },
    take: LATEST_DRAFTS,
  })
  return rows.map((row) => ({
    draftId: row.id,
    name: row.person.name,
    originArea: row.originAreaCode,
    destinationArea: row.destinationAreaCode,
    since: row.createdAt,
  }))
}

async function keptDraft(database: Db, actor: Lodger, id: string, at: Date): Promise<KeptDraft | null> {
  const row = await database.transfer.findFirst({ where: { AND: [{ id }, ownDrafts(actor)] }, include: KEPT })
  if (!row) return null
  await recordLookUp(database, actor, { personId: row.personId, transferId: row.id }, at)
  return draftOf(row)
}

/** The same application once more for the next place the person left; null where there is none. */
async function nextOrigin(
  database: Db,
  actor: Lodger,
  reference: string,
  at: Date,
): Promise<KeptDraft | null> {
  const row = await database.transfer.findFirst({
    where: { reference, destinationAgencyId: actor.agencyId },
    include: KEPT,
  })
  const [next] = row ? await otherOrigins(database, row) : []
  if (!row || !next) return null
  await recordLookUp(database, actor, { personId: row.personId, transferId: row.id }, at)
  return {
    ...draftOf(row),
    draftId: '',
    originArea: next.areaCode,
    fromScheme: next.scheme,
    certificateNo: null,
    certificatePrintedOn: null,
    platformSerialNo: null,
    materials: [],
    mode: 'online',
  }
}
