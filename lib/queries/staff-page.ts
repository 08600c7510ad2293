import 'server-only'
import { db, type Db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { findStaff, placeOf, rolesOf, STAFF_WITH_PLACE, type StaffRow } from '@/lib/db/staff'
import { agenciesWithin } from '@/lib/db/visible-cases'
import {
  mayChangeStaff,
  mayConfirmRole,
  mayReadStaff,
  type Reach,
  type RoleDecision,
} from '@/lib/domain/access/policy'
import { hasRole } from '@/lib/domain/access/reach'
import { ROLES, type Actor, type Role, type Scope } from '@/lib/domain/access/roles'

export type Named = { readonly name: string; readonly englishName: string }
export const STAFF_STATES = ['active', 'temporary', 'disabled'] as const
export type StaffState = (typeof STAFF_STATES)[number]

export type StaffFilter = {
  readonly text?: string | undefined
  readonly role?: Role | undefined
  readonly state?: StaffState | undefined
  readonly agencyId?: string | undefined
  /** From 1. */
  readonly page: number
}

export type StaffEntry = Named & {
  readonly staffId: string
  readonly login: string
  readonly scope: Scope
  readonly agency: Named | null
  readonly province: Named | null
  readonly roles: readonly Role[]
  readonly state: StaffState
  readonly demo: boolean
}

/** A role change that waits, and what this reader may do about it. */
export type OpenRequest = {
  readonly requestId: string
  readonly staffId: string
  readonly subject: Named
  readonly role: Role
  readonly change: 'give' | 'take'
  readonly askedBy: Named
  readonly askedAt: Date
  readonly decision: RoleDecision
}

export type StaffList = {
  readonly entries: readonly StaffEntry[]
  readonly total: number
  readonly pages: number
  readonly requests: readonly OpenRequest[]
  readonly agencies: readonly (Named & { readonly agencyId: string })[]
  readonly mayCreate: boolean
}

const PAGE_SIZE = 50

/** Accounts within reach of an administrator or auditor, and the role changes that wait; null for others. */
export async function staffList(
  actor: Actor,
  filter: StaffFilter,
  database: Db = db(),
): Promise<StaffList | null> {
  const reach = mayReadStaff(actor)
  if (reach === null) return null
  const where = { AND: [within(reach), ...chosen(filter)] }
  const [rows, total, agencies, provinces, requests] = await Promise.all([
    database.staff.findMany({
      where,
      include: STAFF_WITH_PLACE,
      orderBy: [{ scope: 'asc' }, { agency: { areaCode: 'asc' } }, { login: 'asc' }],
      skip: (filter.page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
    database.staff.count({ where }),
    database.agency.findMany({
      where: agenciesWithin(reach),
      select: { id: true, name: true, englishName: true },
      orderBy: { areaCode: 'asc' },
    }),
    provinceNames(database),
    openRequests(database, actor, { staff: within(reach) }),
  ])
  return {
    entries: rows.map((row) => entryOf(row, provinces)),
    total,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    requests,
    agencies: agencies.map(({ id, ...names }) => ({ agencyId: id, ...names })),
    mayCreate: hasRole(actor, ['administrator']),
  }
}

/** The account if this reader may see it. */
export async function staffWithin(db: Db, actor: Actor, staffId: string): Promise<StaffRow | null> {
  const reach = mayReadStaff(actor)
  if (reach === null) return null
  const found = await db.staff.findFirst({
    where: { AND: [{ id: staffId }, within(reach)] },
    select: { id: true },
  })
  return found && findStaff(db, { id: found.id })
}

/** Where this administrator may make accounts; null for everybody else. */
export async function newStaffChoices(actor: Actor, database: Db = db()) {
  const reach = hasRole(actor, ['administrator']) ? mayReadStaff(actor) : null
  if (reach === null) return null
  const [agencies, provinces] = await Promise.all([
    database.agency.findMany({
      where: agenciesWithin(reach),
      select: { id: true, name: true, englishName: true, area: { select: { provinceCode: true } } },
      orderBy: { areaCode: 'asc' },
    }),
    provinceNames(database),
  ])
  const codes = reach.kind === 'nation' ? [...provinces.keys()] : codesOf(reach)
  return {
    scopes: SCOPES_WITHIN[reach.kind],
    agencies: agencies.map(({ id, name, englishName }) => ({ agencyId: id, name, englishName })),
    provinces: codes.flatMap((code) => {
      const named = provinces.get(code)
      return named ? [{ provinceCode: code, ...named }] : []
    }),
  }
}

const SCOPES_WITHIN: Record<Reach['kind'], readonly Scope[]> = {
  agency: ['agency'],
  province: ['agency', 'province'],
  nation: ['agency', 'province', 'nation'],
}
const codesOf = (reach: Reach) => (reach.kind === 'province' ? [reach.provinceCode] : [])

/** What waits for a second administrator, newest first. */
export async function openRequests(
  db: Db,
  actor: Actor,
  where: Prisma.RoleRequestWhereInput,
): Promise<OpenRequest[]> {
  const rows = await db.roleRequest.findMany({
    where: { AND: [{ outcome: null, role: { in: [...ROLES] } }, where] },
    include: { staff: { include: STAFF_WITH_PLACE } },
    orderBy: { requestedAt: 'desc' },
    take: 100,
  })
  const names = await namesOf(
    db,
    rows.map((row) => row.requestedById),
  )
  return rows.map((row) => ({
    requestId: row.id,
    staffId: row.staffId,
    subject: { name: row.staff.name, englishName: row.staff.englishName },
    role: row.role,
    change: row.change === 'take' ? 'take' : 'give',
    askedBy: names(row.requestedById),
    askedAt: row.requestedAt,
    decision: mayConfirmRole(actor, { requestedById: row.requestedById, subject: placeOf(row.staff) }),
  }))
}

/** Names of staff by id, for histories. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<(id: string | null) => Named> {
  const rows = await db.staff.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, englishName: true },
  })
  const byId = new Map(rows.map(({ id, ...named }) => [id, named]))
  return (id) => byId.get(id ?? '') ?? { name: '–', englishName: '–' }
}

export async function provinceNames(db: Db): Promise<ReadonlyMap<string, Named>> {
  const rows = await db.area.findMany({
    distinct: ['provinceCode'],
    orderBy: { provinceCode: 'asc' },
    select: { provinceCode: true, provinceName: true, provinceEnglishName: true },
  })
  return new Map(
    rows.map((row) => [row.provinceCode, { name: row.provinceName, englishName: row.provinceEnglishName }]),
  )
}

export function entryOf(row: StaffRow, provinces: ReadonlyMap<string, Named>): StaffEntry {
  return {
    staffId: row.id,
    login: row.login,
    name: row.name,
    englishName: row.englishName,
    scope: row.scope,
    agency: row.agency && { name: row.agency.name, englishName: row.agency.englishName },
    province: provinces.get(row.provinceCode ?? '') ?? null,
    roles: rolesOf(row),
    state: stateOf(row),
    demo: row.demo,
  }
}

function stateOf(row: Pick<StaffRow, 'disabledAt' | 'mustChangePassword'>): StaffState {
  if (row.disabledAt !== null) return 'disabled'
  return row.mustChangePassword ? 'temporary' : 'active'
}

/** Whether this reader may change the account, as the commands will judge it again. */
export function mayChange(actor: Actor, row: StaffRow): boolean {
  return mayChangeStaff(actor, placeOf(row))
}

function within(reach: Reach): Prisma.StaffWhereInput {
  switch (reach.kind) {
    case 'agency':
      return { scope: 'agency', agencyId: reach.agencyId }
    case 'province':
      return {
        scope: { not: 'nation' },
        OR: [
          { provinceCode: reach.provinceCode },
          { agency: { area: { provinceCode: reach.provinceCode } } },
        ],
      }
    case 'nation':
      return {}
    default:
      return reach satisfies never
  }
}

function chosen({ text, role, state, agencyId }: StaffFilter): Prisma.StaffWhereInput[] {
  const contains = { contains: text ?? '', mode: 'insensitive' } as const
  return [
    ...(text ? [{ OR: [{ login: contains }, { name: contains }, { englishName: contains }] }] : []),
    ...(role ? [{ roles: { some: { role } } }] : []),
    ...(agencyId ? [{ agencyId }] : []),
    ...(state ? [STATE_FILTERS[state]] : []),
  ]
}

const STATE_FILTERS: Record<StaffState, Prisma.StaffWhereInput> = {
  active: { disabledAt: null, mustChangePassword: false },
  temporary: { disabledAt: null, mustChangePassword: true },
  disabled: { disabledAt: { not: null } },
}
