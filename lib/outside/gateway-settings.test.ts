import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const WHOLE = {
  DATABASE_URL: 'postgresql://unused',
  DATA_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  BLIND_INDEX_KEY: Buffer.alloc(32, 9).toString('base64'),
  NEXTAUTH_SECRET: 'not-a-secret-only-for-tests',
}
const HTTP = { NOTICE_GATEWAY: 'http', SMS_URL: 'https://sms.example/send' }
const SMTP = {
  NOTICE_GATEWAY: 'smtp',
  SMTP_URL: 'smtps://office:pass@mail.example',
  SMTP_FROM: 'notice@jiexu.example',
  SMTP_TO: '{phone}@sms.example',
}

let before: NodeJS.ProcessEnv
beforeEach(() => {
  before = { ...process.env }
  vi.resetModules()
})
afterEach(() => {
  process.env = before
})

/** What a program that starts with this environment reads, or what it says before it ends. */
async function readWith(given: Readonly<Record<string, string>>) {
  process.env = { ...before, ...WHOLE, ...given }
  const { env } = await import('@/lib/env')
  try {
    return env()
  } catch (error) {
    return (error as Error).message
  }
}

describe('the way messages leave', () => {
  it('is none that is configured unless it is said', async () => {
    const read = await readWith({ NOTICE_GATEWAY: '' })
    expect(read).toMatchObject({ NOTICE_TIMEOUT_SECONDS: 10 })
    expect(read).toHaveProperty('NOTICE_GATEWAY', undefined)
  })

  it('over HTTP, with headers and body', async () => {
    const more = { SMS_HEADERS: '{"Authorization":"Bearer x"}', SMS_BODY: '{"to":"{phone}","msg":"{text}"}' }
    expect(await readWith({ ...HTTP, ...more })).toMatchObject({
      SMS_HEADERS: { Authorization: 'Bearer x' },
      SMS_BODY: { to: '{phone}', msg: '{text}' },
    })
  })

  it.each(['http://localhost:8080/send', 'http://127.0.0.1', 'http://[::1]:8080/send?a=b'])(
    'over HTTP without encryption to this machine: %s',
    async (SMS_URL) => {
      expect(await readWith({ ...HTTP, SMS_URL })).toMatchObject({ SMS_URL })
    },
  )

  it.each([
    'sms.example',
    'localhost.example',
    '127.0.0.1@sms.example',
    '127.0.0.10',
    'localhost:80@sms.example',
  ])('over HTTP without encryption to no other: %s', async (host) => {
    const said = await readWith({ ...HTTP, SMS_URL: `http://${host}/send` })
    expect(said).toContain('SMS_URL: must begin with https://')
  })

  it('by mail', async () => {
    expect(await readWith(SMTP)).toMatchObject({ NOTICE_GATEWAY: 'smtp', SMTP_TO: '{phone}@sms.example' })
  })

  it.each([
    ['a gateway nobody knows', { NOTICE_GATEWAY: 'pigeon' }, 'NOTICE_GATEWAY'],
    ['http without its address', { NOTICE_GATEWAY: 'http' }, 'SMS_URL: needed by NOTICE_GATEWAY=http'],
    ['an empty one', { NOTICE_GATEWAY: 'http', SMS_URL: '' }, 'SMS_URL: needed by NOTICE_GATEWAY=http'],
    ['another scheme', { ...HTTP, SMS_URL: 'ftp://sms.example' }, 'SMS_URL: must be an address'],
    ['headers that are no JSON', { ...HTTP, SMS_HEADERS: 'Bearer x' }, 'SMS_HEADERS: must be a JSON object'],
    ['a header without text', { ...HTTP, SMS_HEADERS: '{"a":1}' }, 'SMS_HEADERS: must be a JSON object'],
    ['an address nobody uses', { SMS_URL: HTTP.SMS_URL }, 'SMS_URL: used only by NOTICE_GATEWAY=http'],
    ['mail without a sender', { ...SMTP, SMTP_FROM: '' }, 'SMTP_FROM: needed by NOTICE_GATEWAY=smtp'],
    [
      'mail to one address for all',
      { ...SMTP, SMTP_TO: 'a@sms.example' },
      'SMTP_TO: must be an address with',
    ],
    ['two ways at once', { ...HTTP, SMTP_URL: SMTP.SMTP_URL }, 'SMTP_URL: used only by NOTICE_GATEWAY=smtp'],
    ['a time nobody waits', { ...HTTP, NOTICE_TIMEOUT_SECONDS: '0' }, 'NOTICE_TIMEOUT_SECONDS'],
  ])('refuses %s, naming the variable and no secret', async (_, given, said) => {
    const message = await readWith(given as Record<string, string>)
    expect(message).toContain(said)
    expect(message).not.toContain('Bearer')
    expect(message).not.toContain('office:pass')
  })
})
