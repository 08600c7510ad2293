import { encode } from 'next-auth/jwt'
import { beforeAll, describe, expect, it } from 'vitest'
import { liveSession, openSession, renewedCookie, sealSession, sessionCookie } from './session-token'

const SECRET = 'not-a-secret-only-for-tests'
beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgresql://unused',
    DATA_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    BLIND_INDEX_KEY: Buffer.alloc(32, 9).toString('base64'),
    NEXTAUTH_SECRET: SECRET,
  })
})

const HOUR = 3_600_000
const NOW = Date.now()
const session = (hoursAgo = 0) => ({
  sub: '0192b5a0-0000-7000-8000-000000000001',
  epoch: 3,
  sid: '0192b5a0-0000-4000-8000-000000000002',
  startedAt: NOW - hoursAgo * HOUR,
  bookedAt: 0,
})

describe('a session cookie', () => {
  it('opens to what was sealed', async () => {
    const { value, maxAge } = await sealSession(session())
    expect(await openSession(value)).toMatchObject({ epoch: 3, sub: session().sub })
    expect(maxAge).toBe(30 * 60)
  })

  it('holds no longer than what is left of twelve hours', async () => {
    const { maxAge } = await sealSession(session(11.9))
    expect(maxAge).toBeGreaterThan(350)
    expect(maxAge).toBeLessThanOrEqual(360)
  })

  it('is nothing when forged, cut, absent, or of another kind', async () => {
    const { value } = await sealSession(session())
    const foreign = await encode({ token: session(), secret: 'some other secret of theirs' })
    for (const cookie of [undefined, '', 'x', value.slice(0, -2), foreign])
      expect(await openSession(cookie)).toBeNull()
    expect(liveSession({ sub: 'admin' })).toBeNull()
  })

  it('is nothing twelve hours after signing in, however often renewed', async () => {
    const { value } = await sealSession(session(12.1))
    expect(await openSession(value)).toBeNull()
  })

  it('is nothing after the idle time', async () => {
    const stale = await encode({ token: session(), secret: SECRET, maxAge: -60 })
    expect(await openSession(stale)).toBeNull()
    const half = Math.floor(NOW / 1000) - 30 * 60
    expect(liveSession({ ...session(1), iat: half + 5 })).not.toBeNull()
    expect(liveSession({ ...session(1), iat: half - 5, exp: half + 86_400 })).toBeNull()
  })

  it('is renewed when it is older than a minute, with the same session in it', async () => {
    const { value } = await sealSession(session())
    expect(await renewedCookie(value)).toBeNull()
    const renewed = await renewedCookie(value, Date.now() + 61_000)
    expect(await openSession(renewed?.value)).toMatchObject(session())
  })

  it('travels to scripts and other sites never, and over plain http only where the site does', () => {
    expect(sessionCookie()).toEqual({
      name: 'next-auth.session-token',
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: false },
    })
  })
})
