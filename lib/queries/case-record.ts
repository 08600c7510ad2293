import 'server-only'
import type { Db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { factsOf } from '@/lib/db/transfers'
import { maySeeCase } from '@/lib/domain/access/policy'
import { mayActFor, sideOf } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import type { CaseFacts } from '@/lib/domain/transfer/facts'
import type { Connection, Side } from '@/lib/domain/transfer/states'
import { casesInReach } from './case-reach'

const RECORD = {
  originAgency: { include: { area: true } },
  destinationAgency: { include: { area: true } },
  person: true,
  signatures: { where: { status: 'open' } },
  clocks: { orderBy: [{ startedAt: 'asc' }, { round: 'asc' }] },
  events: { orderBy: { version: 'asc' } },
  tables: {
    include: { lines: { orderBy: { ordinal: 'asc' } } },
    orderBy: [{ version: 'desc' }, { draftedAt: 'desc' }],
  },
  disputes: { orderBy: { raisedAt: 'desc' } },
  letters: { orderBy: { version: 'desc' } },
  orders: { include: { inquiry: true }, orderBy: [{ madeAt: 'asc' }, { attempt: 'asc' }] },
  receipts: { orderBy: [{ receivedOn: 'asc' }, { recordedAt: 'asc' }] },
  notices: { orderBy: { createdAt: 'desc' } },
} satisfies Prisma.TransferInclude

export type CaseRow = Prisma.TransferGetPayload<{ include: typeof RECORD }>

/** A case as one actor may see it, with what every part of its page needs. */
export type CaseRecord = {
  readonly row: CaseRow
  readonly reference: string
  readonly facts: CaseFacts
  readonly actor: Actor
  /** The actor's own side; null for supervisors and auditors who look on from above. */
  readonly side: Side | null
  /** Names of the staff who worked on it, by id. */
  readonly names: ReadonlyMap<string, string>
}

/** The case, or null where it is not there or does not exist for this actor: both are told alike. */
export async function findCaseRecord(
  database: Db,
  actor: Actor,
  reference: string,
): Promise<CaseRecord | null> {
  const reach = casesInReach(actor)
  if (!reach) return null
  const row = await database.transfer.findFirst({ where: { AND: [{ reference }, reach] }, include: RECORD })
  if (!row) return null
  const seen = maySeeCase(actor, {
    originAgencyId: row.originAgencyId,
    destinationAgencyId: row.destinationAgencyId,
    originProvinceCode: row.originAgency.area.provinceCode,
    destinationProvinceCode: row.destinationAgency.area.provinceCode,
  })
  if (!seen) return null
  const facts = factsOf(row)
  return { row, reference, facts, actor, side: sideOf(actor, facts), names: await namesIn(database, row) }
}

/** Work on a table that is not sealed is the origin's own, or of whoever records for it. */
export function mayReadDrafts({ actor, facts }: CaseRecord): boolean {
  return mayActFor(actor, 'origin', facts) !== 'no'
}

export function sideOfAgency(row: CaseRow, agencyId: string | null): Side | null {
  if (agencyId === row.destinationAgencyId) return 'destination'
  return agencyId === row.originAgencyId ? 'origin' : null
}

export type PlaceView = {
  readonly areaCode: string
  readonly name: string
  readonly englishName: string
  readonly agency: {
    readonly name: string
    readonly englishName: string
    readonly phone: string
    readonly address: string
    readonly hours: string
    readonly connection: Connection
  }
}

export function placeView(agency: CaseRow['originAgency']): PlaceView {
  const { area, name, englishName, phone, address, hours } = agency
  return {
    areaCode: area.code,
    name: area.name,
    englishName: area.englishName,
    agency: { name, englishName, phone, address, hours, connection: agency.connection as Connection },
  }
}

async function namesIn(database: Db, row: CaseRow): Promise<ReadonlyMap<string, string>> {
  const ids = [
    row.originAssigneeId,
    row.destinationAssigneeId,
    ...row.clocks.map((one) => one.confirmedById),
    ...row.signatures.map((one) => one.openedById),
    ...row.tables.flatMap((one) => [one.draftedById, one.sealedById]),
    ...row.disputes.map((one) => one.raisedById),
    ...row.letters.map((one) => one.issuedById),
    ...row.orders.flatMap((one) => [one.madeById, one.approvedById]),
    ...row.receipts.flatMap((one) => [one.recordedById, one.matchedById, one.creditedById]),
    ...row.notices.map((one) => one.recordedById),
  ].filter((id) => id !== null)
  const staff = await database.staff.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(staff.map((one) => [one.id, one.name]))
}

export function nameIn({ names }: CaseRecord, id: string | null): string | null {
  return id === null ? null : (names.get(id) ?? null)
}

/** Areas named anywhere on the case: its own two, those the person paid in, those a rule speaks of. */
export async function areasOf(
  database: Db,
  { row }: CaseRecord,
): Promise<Record<string, { readonly name: string; readonly englishName: string }>> {
  const forwarded = row.events.filter(({ kind }) => kind === 'forward').map(({ detail }) => detail)
  const told =
    JSON.stringify([row.rulesAtSubmission, row.rulesAtAcceptance, forwarded]).match(/"\d{6}"/gu) ?? []
  const codes = new Set([
    row.originAreaCode,
    row.destinationAreaCode,
    ...row.tables.flatMap((table) => table.lines.map((line) => line.areaCode)),
    ...told.map((code) => code.slice(1, -1)),
  ])
  const areas = await database.area.findMany({ where: { code: { in: [...codes] } } })
  return Object.fromEntries(areas.map(({ code, name, englishName }) => [code, { name, englishName }]))
}
