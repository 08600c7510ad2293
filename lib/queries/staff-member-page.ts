import 'server-only'
import { db, type Db } from '@/lib/db/client'
import { ACCOUNT_ACTS, isAccountAct, type AccountAct, type StaffRow } from '@/lib/db/staff'
import { mayHold } from '@/lib/domain/access/policy'
import { ROLES, type Actor, type Role } from '@/lib/domain/access/roles'
import {
  entryOf,
  mayChange,
  namesOf,
  openRequests,
  provinceNames,
  staffWithin,
  type Named,
  type OpenRequest,
  type StaffEntry,
} from './staff-page'
import { tokensOf, type TokenEntry } from './tokens'

export type RoleLine = {
  readonly role: Role
  readonly heldSince: Date | null
  readonly open: OpenRequest | null
  /** Whether the opposite of what is may be asked for. */
  readonly mayAsk: boolean
}

export type RoleHistoryEntry = {
  readonly requestId: string
  readonly role: Role
  readonly change: 'give' | 'take'
  readonly askedBy: Named
  readonly askedAt: Date
  readonly outcome: 'confirmed' | 'declined' | 'open'
  readonly decidedBy: Named | null
  readonly decidedAt: Date | null
}

export type AccountActEntry = {
  readonly id: string
  readonly act: AccountAct
  readonly at: Date
  readonly by: string | null
}

export type StaffMemberPage = {
  readonly entry: StaffEntry
  readonly createdAt: Date
  readonly disabledAt: Date | null
  readonly lastSignIn: Date | null
  readonly roles: readonly RoleLine[]
  readonly history: readonly RoleHistoryEntry[]
  readonly acts: readonly AccountActEntry[]
  readonly tokens: readonly TokenEntry[]
  readonly may: {
    readonly disable: boolean
    readonly resetPassword: boolean
    readonly revokeTokens: boolean
  }
}

/** One account with its role history, for administrators and auditors who reach it; null for others. */
export async function staffMemberPage(
  actor: Actor,
  staffId: string,
  database: Db = db(),
): Promise<StaffMemberPage | null> {
  const row = await staffWithin(database, actor, staffId)
  if (!row) return null
  const [provinces, open, past, acts, lastSignIn, tokens] = await Promise.all([
    provinceNames(database),
    openRequests(database, actor, { staffId }),
    database.roleRequest.findMany({
      where: { staffId, role: { in: [...ROLES] } },
      orderBy: { requestedAt: 'desc' },
      take: 100,
    }),
    database.accessLog.findMany({
      where: { transferId: null, act: { in: [...ACCOUNT_ACTS] }, field: row.login },
      orderBy: { at: 'desc' },
      take: 50,
    }),
    database.accessLog.findFirst({
      where: { staffId, act: 'signed-in' },
      orderBy: { at: 'desc' },
      select: { at: true },
    }),
    tokensOf(database, staffId, new Date()),
  ])
  const names = await namesOf(
    database,
    past.flatMap((one) => [one.requestedById, one.decidedById ?? one.requestedById]),
  )
  const entry = entryOf(row, provinces)
  const changeable = mayChange(actor, row)
  const own = actor.staffId === row.id
  return {
    entry,
    createdAt: row.createdAt,
    disabledAt: row.disabledAt,
    lastSignIn: lastSignIn?.at ?? null,
    roles: ROLES.map((role) => lineOf(role, row, open, changeable)),
    history: past.map((one) => ({
      requestId: one.id,
      role: one.role,
      change: one.change === 'take' ? 'take' : 'give',
      askedBy: names(one.requestedById),
      askedAt: one.requestedAt,
      outcome: one.outcome === 'confirmed' || one.outcome === 'declined' ? one.outcome : 'open',
      decidedBy: one.decidedById === null ? null : names(one.decidedById),
      decidedAt: one.decidedAt,
    })),
    acts: acts.flatMap((one) =>
      isAccountAct(one.act)
        ? [{ id: one.id, act: one.act, at: one.at, by: one.staffId === null ? null : one.staffName }]
        : [],
    ),
    tokens,
    may: {
      revokeTokens: changeable || own,
      disable: changeable && !own,
      resetPassword: changeable && !own && !entry.roles.includes('administrator'),
    },
  }
}

function lineOf(role: Role, row: StaffRow, open: readonly OpenRequest[], changeable: boolean): RoleLine {
  const heldSince = row.roles.find((one) => one.role === role)?.grantedAt ?? null
  const waiting = open.find((one) => one.role === role) ?? null
  const possible = heldSince !== null || mayHold(role, row.scope)
  return { role, heldSince, open: waiting, mayAsk: changeable && waiting === null && possible }
}
