import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { passwordMatches } from '@/lib/db/passwords'
import { actorOf, findStaff, readSignedIn } from '@/lib/db/staff'
import { makeWorld, type World } from '@/lib/testing/builders'
import { changePassword } from './change-password'
import { createStaff } from './create-staff'
import { disableStaff } from './disable-staff'
import { enableStaff } from './enable-staff'
import { resetPassword } from './reset-password'
import { signOutEverywhere } from './sign-out-everywhere'
import { NOW, refused, staffOf } from '@/lib/testing/staff-world'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const { someone, sessionOf, signedIn, rolesNow } = staffOf(() => world)

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
