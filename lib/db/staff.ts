import 'server-only'
import { ROLES, type Actor, type Role } from '@/lib/domain/access/roles'
import type { StaffPlace } from '@/lib/domain/access/policy'
import type { Db, Tx } from './client'
import type { Prisma } from './generated/client'

export const STAFF_WITH_PLACE = {
  agency: { include: { area: true } },
  // The database may know a role of a newer version of this program; it is not read at all.
  roles: { where: { role: { in: [...ROLES] } }, orderBy: { role: 'asc' } },
} satisfies Prisma.StaffInclude

export type StaffRow = Prisma.StaffGetPayload<{ include: typeof STAFF_WITH_PLACE }>

/** A staff member on this browser: the actor, and what concerns only the account itself. */
export type SignedIn = {
  readonly actor: Actor
  readonly sid: string
  readonly mustChangePassword: boolean
  readonly agency: { readonly name: string; readonly englishName: string } | null
}

/** What a session claims; every part is checked against the database. */
export type SessionClaim = {
  readonly sub: string
  readonly epoch: number
  readonly sid: string
  /** Business time (ms) of signing in. */
  readonly bookedAt: number
}

/** Everything about a person's rights, from the row. */
export function actorOf(row: StaffRow): Actor {
  return {
    staffId: row.id,
    login: row.login,
    name: row.name,
    scope: row.scope,
    agencyId: row.agencyId,
    areaCode: row.agency?.areaCode ?? null,
    provinceCode: provinceOf(row),
    roles: rolesOf(row),
  }
}

export function rolesOf(row: StaffRow): Role[] {
  return row.roles.map(({ role }) => role)
}

export function placeOf(row: StaffRow): StaffPlace {
  return { staffId: row.id, scope: row.scope, agencyId: row.agencyId, provinceCode: provinceOf(row) }
}

function provinceOf(row: StaffRow): string | null {
  return row.agency?.area.provinceCode ?? row.provinceCode
}

export function findStaff(db: Db | Tx, where: Prisma.StaffWhereUniqueInput): Promise<StaffRow | null> {
  return db.staff.findUnique({ where, include: STAFF_WITH_PLACE })
}

/**
 * Takes the rows of people whose rights a command judges by, in one order, until its transaction ends: two
 * administrators disabling each other at once leave one of them.
 */
export async function lockStaff(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Staff" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
}

/** Demo accounts exist only in a demo. */
export function isUsable(row: Pick<StaffRow, 'demo' | 'disabledAt'>, isDemo: boolean): boolean {
  return row.disabledAt === null && (isDemo || !row.demo)
}

/** Who a session belongs to, or null where the account is disabled or the session was ended. */
export async function readSignedIn(db: Db, claim: SessionClaim, isDemo: boolean): Promise<SignedIn | null> {
  const [row, signedOut] = await Promise.all([
    findStaff(db, { id: claim.sub }),
    db.accessLog.findFirst({
      where: {
        staffId: claim.sub,
        at: { gte: new Date(claim.bookedAt) },
        act: 'signed-out',
        field: claim.sid,
      },
      select: { id: true },
    }),
  ])
  if (!row || signedOut || row.sessionEpoch !== claim.epoch || !isUsable(row, isDemo)) return null
  return {
    actor: actorOf(row),
    sid: claim.sid,
    mustChangePassword: row.mustChangePassword,
    agency: row.agency && { name: row.agency.name, englishName: row.agency.englishName },
  }
}

/** What is done to accounts stands in the same book as what is seen of cases. */
export const ACCOUNT_ACTS = [
  'signed-in',
  'signed-out',
  'password-changed',
  'staff-created',
  'staff-disabled',
  'staff-enabled',
  'password-reset',
  'token-issued',
  'token-revoked',
] as const
export type AccountAct = (typeof ACCOUNT_ACTS)[number]

export function isAccountAct(act: string): act is AccountAct {
  return (ACCOUNT_ACTS as readonly string[]).includes(act)
}

/** `field` names the session, or the login it was about; with a token `reason` is the token's name. */
export async function bookAccountAct(
  tx: Db | Tx,
  act: AccountAct,
  by: { readonly staffId: string; readonly name: string; readonly agencyId: string | null } | null,
  at: Date,
  field: string,
  reason: string | null = null,
): Promise<void> {
  await tx.accessLog.create({
    data: {
      at,
      act,
      field,
      reason,
      staffId: by?.staffId ?? null,
      staffName: by?.name ?? 'system',
      agencyId: by?.agencyId ?? null,
    },
  })
}
