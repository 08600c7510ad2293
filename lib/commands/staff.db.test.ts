import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Doer } from '@/lib/commands/command'
import { passwordMatches } from '@/lib/db/passwords'
import { actorOf, findStaff, readSignedIn, type SessionClaim } from '@/lib/db/staff'
import type { Role } from '@/lib/domain/access/roles'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { changePassword } from './change-password'
import { createStaff } from './create-staff'
import { decideRoleChange } from './decide-role-change'
import { disableStaff } from './disable-staff'
import { enableStaff } from './enable-staff'
import { requestRoleChange } from './request-role-change'
import { resetPassword } from './reset-password'
import { signOutEverywhere } from './sign-out-everywhere'

const NOW = at('2026-10-12')
const SYSTEM: Doer = { kind: 'system' }

let world: World
let made = 0
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** A new member of staff at Hefei, made on the machine itself, with these roles at once. */
async function someone(...roles: Role[]): Promise<{ staffId: string; login: string; password: string }> {
  made += 1
  const agency = await world.db.agency.findUniqueOrThrow({ where: { slug: 'hefei' } })
  const input = createStaff.input.parse({
    login: `person-${made}`,
    name: `第${made}人`,
    scope: 'agency',
    agencyId: agency.id,
    roles,
  })
  const answer = await createStaff(SYSTEM, input, NOW, world.db)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

async function sessionOf(staffId: string): Promise<SessionClaim> {
  const { sessionEpoch } = await world.db.staff.findUniqueOrThrow({ where: { id: staffId } })
  return { sub: staffId, epoch: sessionEpoch, sid: crypto.randomUUID(), bookedAt: NOW.getTime() }
}

const signedIn = (claim: SessionClaim) => readSignedIn(world.db, claim, true)
const rolesNow = async (staffId: string) => (await signedIn(await sessionOf(staffId)))?.actor.roles

async function asked(login: string, staffId: string, role: Role, change: 'give' | 'take' = 'give') {
  const answer = await world.run(requestRoleChange, login, { staffId, role, change }, NOW)
  if (!answer.ok) throw new Error(`${answer.refusal.code} ${answer.refusal.detail ?? ''}`)
  return answer.value.requestId
}

const refused = (code: string, detail?: string) => ({
  ok: false,
  refusal: detail === undefined ? { code } : { code, detail },
})

describe('a role', () => {
  it('is given only when a second administrator confirms it', async () => {
    const { staffId } = await someone()
    const requestId = await asked('admin', staffId, 'clerk')
    expect(await rolesNow(staffId)).toEqual([])

    const alone = await world.run(decideRoleChange, 'admin', { requestId, decision: 'confirm' }, NOW)
    expect(alone).toEqual(refused('own-work', 'own-request'))
    expect(await rolesNow(staffId)).toEqual([])

    const second = await world.run(decideRoleChange, 'admin2', { requestId, decision: 'confirm' }, NOW)
    expect(second).toMatchObject({ ok: true })
    expect(await rolesNow(staffId)).toEqual(['clerk'])
    const history = await world.db.roleRequest.findUniqueOrThrow({ where: { id: requestId } })
    expect(history).toMatchObject({ outcome: 'confirmed', role: 'clerk', change: 'give' })
  })

  it('is taken the same way, and works from the next request on', async () => {
    const { staffId } = await someone('clerk', 'reviewer')
    const session = await sessionOf(staffId)
    const requestId = await asked('admin2', staffId, 'clerk', 'take')
    expect((await signedIn(session))?.actor.roles).toEqual(['clerk', 'reviewer'])
    await world.run(decideRoleChange, 'admin', { requestId, decision: 'confirm' }, NOW)
    expect((await signedIn(session))?.actor.roles).toEqual(['reviewer'])
  })

  it('stays as it is when declined, and may be asked for again', async () => {
    const { staffId } = await someone()
    const requestId = await asked('admin', staffId, 'finance')
    await world.run(decideRoleChange, 'admin2', { requestId, decision: 'decline' }, NOW)
    expect(await rolesNow(staffId)).toEqual([])
    const again = await world.run(decideRoleChange, 'admin2', { requestId, decision: 'confirm' }, NOW)
    expect(again).toEqual(refused('changed-meanwhile'))
    await asked('admin', staffId, 'finance')
  })

  it('is not confirmed by the one it is about', async () => {
    const { id: staffId } = await world.db.staff.findUniqueOrThrow({ where: { login: 'admin2' } })
    const requestId = await asked('admin', staffId, 'supervisor')
    const own = await world.run(decideRoleChange, 'admin2', { requestId, decision: 'confirm' }, NOW)
    expect(own).toEqual(refused('own-work', 'own-role'))
  })

  it('is confirmed once, however many confirm at the same time', async () => {
    const { staffId } = await someone()
    const requestId = await asked('admin', staffId, 'clerk')
    const both = await Promise.all(
      [1, 2].map(() => world.run(decideRoleChange, 'admin2', { requestId, decision: 'confirm' }, NOW)),
    )
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
  })

  it.each(['hefei-supervisor', 'auditor', 'hefei-clerk'])('is not changed by %s', async (login) => {
    const { staffId } = await someone()
    const answer = await world.run(requestRoleChange, login, { staffId, role: 'clerk', change: 'give' }, NOW)
    expect(answer).toEqual(refused('wrong-role', 'administrator'))
  })

  it('that nobody knows is refused', () => {
    const input = { staffId: crypto.randomUUID(), role: 'emperor', change: 'give' }
    expect(requestRoleChange.input.safeParse(input).error?.issues).toMatchObject([
      { path: ['role'], message: 'choice' },
    ])
  })

  it('of auditing is never joined to that of administering', async () => {
    const { id: staffId } = await world.db.staff.findUniqueOrThrow({ where: { login: 'auditor' } })
    const answer = await world.run(
      requestRoleChange,
      'admin',
      { staffId, role: 'administrator', change: 'give' },
      NOW,
    )
    expect(answer).toEqual(refused('wrong-state', 'duties-clash'))
  })

  it('of casework is not given to somebody of no agency', async () => {
    const { id: staffId } = await world.db.staff.findUniqueOrThrow({ where: { login: 'anhui-supervisor' } })
    const answer = await world.run(
      requestRoleChange,
      'admin',
      { staffId, role: 'clerk', change: 'give' },
      NOW,
    )
    expect(answer).toEqual(refused('wrong-state', 'role-needs-agency'))
  })

  it('is asked for once at a time, and only where it changes something', async () => {
    const { staffId } = await someone('clerk')
    const ask = (role: Role, change: 'give' | 'take') =>
      world.run(requestRoleChange, 'admin', { staffId, role, change }, NOW)
    expect(await ask('clerk', 'give')).toEqual(refused('wrong-state', 'role-held'))
    expect(await ask('finance', 'take')).toEqual(refused('wrong-state', 'role-not-held'))
    expect(await ask('finance', 'give')).toMatchObject({ ok: true })
    expect(await ask('finance', 'give')).toEqual(refused('wrong-state', 'request-open'))
  })
})

describe('an administrator of one agency', () => {
  it('finds nobody of another', async () => {
    const { login } = await someone('administrator')
    const stranger = await world.db.staff.findUniqueOrThrow({ where: { login: 'nanjing-clerk' } })
    const answer = await world.run(disableStaff, login, { staffId: stranger.id }, NOW)
    expect(answer).toEqual(refused('not-found'))
  })

  it('makes no account there, nor one that reaches further', async () => {
    const { login } = await someone('administrator')
    const nanjing = await world.db.agency.findUniqueOrThrow({ where: { slug: 'nanjing' } })
    const make = (place: object) =>
      world.run(createStaff, login, { login: 'somebody', name: '某人', ...place } as never, NOW)
    expect(await make({ scope: 'agency', agencyId: nanjing.id })).toEqual(
      refused('wrong-role', 'out-of-reach'),
    )
    expect(await make({ scope: 'nation' })).toEqual(refused('wrong-role', 'out-of-reach'))
  })
})

describe('a new account', () => {
  it('has no role until the second administrator confirms, and a password for one sign-in', async () => {
    const agency = await world.db.agency.findUniqueOrThrow({ where: { slug: 'hefei' } })
    const input = { login: 'new-clerk', name: '新人', scope: 'agency', agencyId: agency.id, roles: ['clerk'] }
    const answer = await world.run(createStaff, 'admin', input as never, NOW)
    if (!answer.ok) throw new Error(answer.refusal.code)
    const row = await findStaff(world.db, { login: 'new-clerk' })
    expect(row).toMatchObject({ mustChangePassword: true, roles: [] })
    expect(await passwordMatches(row?.passwordHash ?? null, answer.value.password)).toBe(true)
    const open = await world.db.roleRequest.findMany({ where: { staffId: answer.value.staffId } })
    expect(open).toMatchObject([{ role: 'clerk', change: 'give', outcome: null }])

    const twice = await world.run(createStaff, 'admin', input as never, NOW)
    expect(twice).toEqual(refused('wrong-state', 'login-taken'))
  })
})

describe('a session', () => {
  it('ends at once when its account is disabled, and does not come back with it', async () => {
    const { staffId } = await someone('clerk')
    const session = await sessionOf(staffId)
    expect(await signedIn(session)).not.toBeNull()
    await world.run(disableStaff, 'admin', { staffId }, NOW)
    expect(await signedIn(session)).toBeNull()
    await world.run(enableStaff, 'admin', { staffId }, NOW)
    expect(await signedIn(session)).toBeNull()
    expect(await rolesNow(staffId)).toEqual(['clerk'])
  })

  it('ends everywhere when its owner says so', async () => {
    const { staffId, login } = await someone('clerk')
    const sessions = [await sessionOf(staffId), await sessionOf(staffId)]
    await world.run(signOutEverywhere, login, {}, NOW)
    expect(await Promise.all(sessions.map(signedIn))).toEqual([null, null])
    expect(await signedIn(await sessionOf(staffId))).not.toBeNull()
  })

  it('of a demo account is nothing outside a demo', async () => {
    const { id } = await world.db.staff.findUniqueOrThrow({ where: { login: 'nanjing-clerk' } })
    const session = await sessionOf(id)
    expect(await readSignedIn(world.db, session, true)).not.toBeNull()
    expect(await readSignedIn(world.db, session, false)).toBeNull()
  })

  it('with a role only a newer program knows has the others', async () => {
    const { staffId } = await someone('clerk')
    await world.db.$executeRawUnsafe(`ALTER TYPE "Role" ADD VALUE IF NOT EXISTS 'emperor'`)
    await world.db.$executeRaw`INSERT INTO "StaffRole" ("staffId", role) VALUES (${staffId}::uuid, 'emperor')`
    expect(await rolesNow(staffId)).toEqual(['clerk'])
  })
})

describe('a password', () => {
  const NEXT = 'seven wooden boats'
  const change = (login: string, currentPassword: string, newPassword = NEXT) =>
    world.run(changePassword, login, { currentPassword, newPassword, repeatedPassword: newPassword }, NOW)

  it('is changed with the old one, and ends the sessions begun with it', async () => {
    const { staffId, login, password } = await someone('clerk')
    const session = await sessionOf(staffId)
    expect((await signedIn(session))?.mustChangePassword).toBe(true)
    expect(await change(login, 'not the old one')).toEqual(refused('wrong-state', 'wrong-password'))
    expect(await signedIn(session)).not.toBeNull()

    expect(await change(login, password)).toMatchObject({ ok: true, value: { sessionEpoch: 1 } })
    expect(await signedIn(session)).toBeNull()
    expect(await signedIn(await sessionOf(staffId))).toMatchObject({ mustChangePassword: false })
    expect(await change(login, password)).toEqual(refused('wrong-state', 'wrong-password'))
  })

  it('does not contain the login', async () => {
    const { login, password } = await someone()
    const answer = await change(login, password, `my ${login.toUpperCase()} word`)
    expect(answer).toEqual(refused('wrong-state', 'password-like-login'))
  })

  it.each([
    ['short123', 'short123', [{ path: ['newPassword'], message: 'too-short' }]],
    ['aaaaaaaaaaaa', 'aaaaaaaaaaaa', [{ path: ['newPassword'], message: 'too-simple' }]],
    [NEXT, 'another one', [{ path: ['repeatedPassword'], message: 'not-the-same' }]],
    ['the old one', 'the old one', [{ path: ['newPassword'], message: 'as-before' }]],
  ])('%s / %s is refused as input', (newPassword, repeatedPassword, issues) => {
    const input = { currentPassword: 'the old one', newPassword, repeatedPassword }
    expect(changePassword.input.safeParse(input).error?.issues).toMatchObject(issues)
  })

  it('is reset by an administrator for a colleague, not for another administrator or oneself', async () => {
    const { staffId, password } = await someone('clerk')
    const session = await sessionOf(staffId)
    const answer = await world.run(resetPassword, 'admin', { staffId }, NOW)
    if (!answer.ok) throw new Error(answer.refusal.code)
    const row = await findStaff(world.db, { id: staffId })
    expect(await passwordMatches(row?.passwordHash ?? null, answer.value.password)).toBe(true)
    expect(await passwordMatches(row?.passwordHash ?? null, password)).toBe(false)
    expect(await signedIn(session)).toBeNull()

    const reset = async (of: string) =>
      world.run(resetPassword, 'admin', { staffId: (await world.actor(of)).staffId }, NOW)
    expect(await reset('admin2')).toEqual(refused('own-work', 'administrator-password'))
    expect(await reset('admin')).toEqual(refused('own-work', 'own-account'))
  })
})

describe('disabling', () => {
  it('is not for the own account', async () => {
    const { staffId } = await world.actor('admin')
    expect(await world.run(disableStaff, 'admin', { staffId }, NOW)).toEqual(
      refused('own-work', 'own-account'),
    )
  })

  it('each other at once leaves one administrator', async () => {
    const [one, two] = [await someone('administrator'), await someone('administrator')]
    const answers = await Promise.all([
      world.run(disableStaff, one.login, { staffId: two.staffId }, NOW),
      world.run(disableStaff, two.login, { staffId: one.staffId }, NOW),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok)).toEqual([refused('wrong-role', 'administrator')])
  })

  it('is written down with who did it', async () => {
    const { staffId, login } = await someone()
    await world.run(disableStaff, 'admin', { staffId }, NOW)
    const entry = await world.db.accessLog.findFirstOrThrow({
      where: { act: 'staff-disabled', field: login },
    })
    expect(entry.staffId).toBe((await world.actor('admin')).staffId)
  })
})

describe('an actor', () => {
  it('stands in the province of the own agency', async () => {
    const row = await findStaff(world.db, { login: 'hefei-clerk' })
    expect(row && actorOf(row)).toMatchObject({
      areaCode: '340100',
      provinceCode: '340000',
      roles: ['clerk'],
    })
  })
})
