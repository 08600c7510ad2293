import { describe, expect, it } from 'vitest'
import { addressOf, isInstant, readSettings, readSiteSettings } from './settings.mjs'

const key = Buffer.alloc(32, 7).toString('base64')
const own = {
  DATABASE_URL: 'postgresql://u:p@db.example:5432/jiexu',
  DATA_ENCRYPTION_KEY: key,
  BLIND_INDEX_KEY: key,
  NEXTAUTH_SECRET: 'a secret long enough',
}

describe('CLOCK', () => {
  it.each([
    ['2026-10-12T09:00:00+08:00', true],
    ['2026-10-12T01:00:00Z', true],
    ['2026-10-12T01:00:00.250Z', true],
    ['2028-02-29T00:00:00+08:00', true],
    ['2026-02-29T00:00:00+08:00', false],
    ['2026-10-12T25:00:00+08:00', false],
    ['2026-10-12T09:00:00', false],
    ['2026-10-12 09:00:00+08:00', false],
    ['2026-10-12', false],
    ['tomorrow', false],
  ])('%s is an instant: %s', (text, expected) => {
    expect(isInstant(text)).toBe(expected)
  })

  it('is honoured with the embedded database', () => {
    const settings = readSettings({ CLOCK: '2026-10-12T09:00:00+08:00' })
    expect(settings).toMatchObject({ demo: true, clock: '2026-10-12T09:00:00+08:00' })
  })

  it('is refused on a real database', () => {
    expect(() => readSettings({ ...own, CLOCK: '2026-10-12T09:00:00+08:00' })).toThrow(/DEMO=1/)
  })

  it('is honoured on a database declared to be a demonstration', () => {
    const settings = readSettings({ ...own, DEMO: '1', CLOCK: '2026-10-12T09:00:00+08:00' })
    expect(settings).toMatchObject({ demo: true, clock: '2026-10-12T09:00:00+08:00' })
  })

  it('says what it must look like', () => {
    expect(() => readSettings({ CLOCK: '2026-10-12' })).toThrow(/RFC 3339/)
  })
})

describe('the database', () => {
  it('is embedded and a demonstration when none is named', () => {
    expect(readSettings({ DATABASE_URL: '' })).toEqual({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      demo: true,
      clock: undefined,
    })
  })

  it('is real when the user names one', () => {
    expect(readSettings(own)).toMatchObject({ databaseUrl: own.DATABASE_URL, demo: false })
  })

  it.each(['mysql://u:p@h/d', 'jiexu', 'postgresql://u:p%@h:port/d'])(
    'refuses the address %s',
    (DATABASE_URL) => {
      expect(() => readSettings({ ...own, DATABASE_URL })).toThrow(/postgresql:\/\/user/)
    },
  )

  it('needs all three keys and names those that are missing or too short', () => {
    const given = { DATABASE_URL: own.DATABASE_URL, DATA_ENCRYPTION_KEY: 'c2hvcnQ=', BLIND_INDEX_KEY: key }
    expect(() => readSettings(given)).toThrow(/give DATA_ENCRYPTION_KEY, NEXTAUTH_SECRET in/)
  })

  it('never repeats a password in what it says', () => {
    expect(() => readSettings({ ...own, DATABASE_URL: 'mysql://u:hunter2@h/d' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
    )
  })
})

describe('the address', () => {
  it.each(['70000', '-1', '80.5', 'http'])('refuses PORT=%s', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(/PORT must be/)
  })

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://[::1]:3000'],
    ['clerk.example', 'http://clerk.example:3000'],
  ])('listening on %s is reached at %s', (host, address) => {
    expect(addressOf(host, 3000)).toBe(address)
  })
})

describe('the provider of identities', () => {
  const whole = {
    OIDC_ISSUER: 'https://id.example',
    OIDC_CLIENT_ID: 'jiexu',
    OIDC_CLIENT_SECRET: 'secret',
    OIDC_NAME: '国家政务服务平台',
  }

  it('is given as a whole or not at all', () => {
    expect(readSettings(whole)).toMatchObject({ demo: true })
    expect(() => readSettings({ ...whole, OIDC_NAME: '' })).toThrow(/OIDC_NAME/)
    expect(() => readSettings({ OIDC_NAME: whole.OIDC_NAME })).toThrow(/OIDC_ISSUER/)
  })
})

describe('the way messages leave', () => {
  it.each([
    [{ NOTICE_GATEWAY: 'pigeon' }, /NOTICE_GATEWAY/],
    [{ NOTICE_GATEWAY: 'http' }, /SMS_URL/],
    [{ NOTICE_GATEWAY: 'http', SMS_URL: 'http://sms.example' }, /SMS_URL.*https/],
    [{ NOTICE_GATEWAY: 'smtp', SMTP_URL: 'smtps://mail.example' }, /SMTP_FROM, SMTP_TO/],
  ])('is refused by halves: %o', (given, said) => {
    expect(() => readSettings(given)).toThrow(said)
  })

  it('may be left open', () => {
    expect(readSettings({ NOTICE_GATEWAY: '' })).toMatchObject({ demo: true })
    for (const SMS_URL of ['https://sms.example', 'http://[::1]:8080/send'])
      expect(readSettings({ NOTICE_GATEWAY: 'http', SMS_URL })).toMatchObject({ demo: true })
  })
})

describe('the public site by itself', () => {
  const site = { SITE_DATABASE_URL: 'postgresql://jiexu_public:p@db.example:5432/jiexu', SITE_KEY: key }

  it('needs its account and its key, and nothing of the inner side', () => {
    expect(readSiteSettings({ ...site, PORT: '8080' })).toMatchObject({
      port: 8080,
      databaseUrl: site.SITE_DATABASE_URL,
      key,
      demo: false,
    })
  })

  it.each([
    [{}, /SITE_DATABASE_URL, SITE_KEY/],
    [{ ...site, SITE_KEY: 'short' }, /needs SITE_KEY in/],
    [{ ...site, SITE_DATABASE_URL: 'mysql://h/d' }, /SITE_DATABASE_URL must read/],
    [{ ...site, CLOCK: '2026-10-12T09:00:00+08:00' }, /CLOCK is for demonstrations only/],
  ])('refuses %j', (env, sentence) => {
    expect(() => readSiteSettings(env)).toThrow(sentence)
  })
})
