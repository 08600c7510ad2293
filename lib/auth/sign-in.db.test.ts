import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '@/lib/db/passwords'
import { readSignedIn } from '@/lib/db/staff'
import { makeWorld, type World } from '@/lib/testing/builders'
import { bookSignOut, signIn } from './sign-in'

const PASSWORD = 'eleven quiet geese'
const OFFICE = '10.0.0.7'
const WRONG = { ok: false, refusal: { code: 'wrong-credentials' } }

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await world.db.staff.updateMany({ data: { passwordHash: await hashPassword(PASSWORD) } })
})
afterAll(() => world.close())

const from = (address: string, login: string, password: string) =>
  signIn({ login, password, back: undefined }, address, world.db, true)
const enter = (login: string, password = PASSWORD) => from(OFFICE, login, password)
const fail = async (times: number, login: string, address = OFFICE) => {
  for (let time = 0; time < times; time += 1) expect(await from(address, login, 'wrong')).toEqual(WRONG)
}
/** As if everything so far had happened so many seconds earlier. */
const letPass = (seconds: number) =>
  world.db.$executeRaw`UPDATE "SignInAttempt" SET at = at - make_interval(secs => ${seconds})`

describe('signing in', () => {
  it('takes login and password, in whatever case the login is typed', async () => {
    const { staffId } = await world.actor('hefei-clerk')
    expect(await enter('Hefei-Clerk')).toMatchObject({ ok: true, value: { session: { sub: staffId } } })
    const entry = await world.db.accessLog.findFirst({ where: { staffId, act: 'signed-in' } })
    expect(entry).not.toBeNull()
  })

  it('says the same of a wrong password, an unknown login and a disabled account', async () => {
    await world.db.staff.update({ where: { login: 'suzhou-clerk' }, data: { disabledAt: new Date() } })
    expect(await enter('hefei-clerk', 'wrong')).toEqual(WRONG)
    expect(await enter('nobody')).toEqual(WRONG)
    expect(await enter('suzhou-clerk')).toEqual(WRONG)
  })

  it('never takes a demo account outside a demo', async () => {
    const input = { login: 'hefei-clerk', password: PASSWORD, back: undefined }
    expect(await signIn(input, OFFICE, world.db, false)).toEqual(WRONG)
  })

  it('keeps what was typed as a login only as a keyed digest', async () => {
    await enter('secret-typed-here', 'wrong')
    const rows = await world.db.signInAttempt.findMany()
    expect(JSON.stringify(rows)).not.toContain('secret')
  })
})

describe('pace', () => {
  it('asks for a pause after five failures, for unknown logins too, even with the right password', async () => {
    for (const login of ['hefei-finance', 'no-such-login']) {
      await fail(5, login)
      expect(await enter(login)).toMatchObject({ ok: false, refusal: { code: 'slowed' } })
    }
    await letPass(6)
    expect(await enter('hefei-finance')).toMatchObject({ ok: true })
  })

  it('locks after ten, for a quarter of an hour, and is not prolonged by knocking', async () => {
    for (let time = 0; time < 10; time += 1) {
      await fail(1, 'hefei-reviewer')
      await letPass(85)
    }
    const locked = await enter('hefei-reviewer')
    if (locked.ok || locked.refusal.code !== 'locked') throw new Error('not locked')
    const { until } = locked.refusal
    expect(await enter('hefei-reviewer')).toMatchObject({ refusal: { code: 'locked', until } })
    await letPass(15 * 60)
    expect(await enter('hefei-reviewer')).toMatchObject({ ok: true })
  })

  it('of strangers does not lock people out of their usual desk', async () => {
    expect(await enter('nanjing-clerk')).toMatchObject({ ok: true })
    for (let time = 0; time < 10; time += 1) {
      await fail(1, 'nanjing-clerk', `203.0.113.${time}`)
      await letPass(85)
    }
    expect(await from('203.0.113.99', 'nanjing-clerk', PASSWORD)).toMatchObject({ ok: false })
    expect(await enter('nanjing-clerk')).toMatchObject({ ok: true })
  })

  it('counts guesses sent at the same moment', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 20 }, () => from('198.51.100.1', 'nanjing-finance', 'wrong')),
    )
    const tried = guesses.filter((answer) => !answer.ok && answer.refusal.code === 'wrong-credentials')
    expect(tried).toHaveLength(5)
  })
})

describe('signing out', () => {
  it('ends this session, also for a copy of its cookie, and no other', async () => {
    const [here, there] = [await enter('xian-clerk'), await enter('xian-clerk')]
    if (!here.ok || !there.ok) throw new Error('not signed in')
    await bookSignOut(here.value.session, world.db)
    expect(await readSignedIn(world.db, here.value.session, true)).toBeNull()
    expect(await readSignedIn(world.db, there.value.session, true)).not.toBeNull()
  })
})
