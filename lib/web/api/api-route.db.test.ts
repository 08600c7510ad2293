import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { disableStaff } from '@/lib/commands/disable-staff'
import { issueToken } from '@/lib/commands/issue-token'
import { revokeToken } from '@/lib/commands/revoke-token'
import { signOutEverywhere } from '@/lib/commands/sign-out-everywhere'
import { forgetKeys } from '@/lib/db/idempotency-keys'
import { no } from '@/lib/domain/result'
import { forgetEnvironment } from '@/lib/env'
import { operation } from '@/lib/schemas/api/operation'
import { call, serveFrom, tokenOf } from '@/lib/testing/api'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { apiRoute, methods, type Reply } from './api-route'

let world: World
let stop: () => void
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(() => {
  stop = serveFrom(world)
  return () => stop()
})
afterAll(() => world.close())

const SAY = operation({
  id: 'say',
  method: 'POST',
  path: '/say/{number}',
  tag: 'transfers',
  summary: 'Says who asks',
  access: 'staff',
  creates: true,
  longest: 200,
  params: z.object({ number: z.string().regex(/^参\d$/u) }),
  query: z.object({ loud: z.enum(['yes', 'no'], { error: 'choice' }).optional() }),
  body: z.object({ text: z.string({ error: 'required' }), many: z.number({ error: 'whole' }).optional() }),
  answers: { 200: { about: 'What was said.' } },
})

/** What the next call does with its whole input. */
let reply: () => Promise<Reply> = async () => ({ status: 200, body: {} })
const { GET, POST, OPTIONS } = methods({
  POST: apiRoute(SAY, async ({ actor, params, query, body, key }) => {
    const own = await reply()
    return own instanceof Response || 'refusal' in own
      ? own
      : { status: 200, body: { login: actor.login, ...params, ...query, ...body, key } }
  }),
})

const good = { path: '/say/x', params: { number: '%E5%8F%821' }, method: 'POST', body: { text: '好' } }

async function told(route: typeof POST, sent: Parameters<typeof call>[1]) {
  const response = await call(route, sent)
  const answer: unknown = response.status === 204 ? null : await response.json()
  return { status: response.status, answer, headers: response.headers }
}

describe('who asks', () => {
  it('is whoever the token was issued to, with the rights of now', async () => {
    const token = await tokenOf(world, 'hefei-clerk')
    const { status, answer } = await told(POST, { ...good, token })
    expect({ status, answer }).toEqual({
      status: 200,
      answer: { login: 'hefei-clerk', number: '参1', text: '好', key: null },
    })
    const row = await world.db.apiToken.findFirstOrThrow({ where: { staff: { login: 'hefei-clerk' } } })
    expect(row.lastUsedAt).not.toBeNull()
    expect(token).not.toContain(Buffer.from(row.secretHash).toString('hex'))
  })

  it('is nobody without a token, also with a cookie: a browser never writes here', async () => {
    for (const headers of [{}, { Cookie: 'next-auth.session-token=x' }]) {
      const { status, answer, headers: had } = await told(POST, { ...good, headers })
      expect({ status, answer }).toMatchObject({
        status: 401,
        answer: { code: 'not-signed-in', status: 401 },
      })
      expect(had.get('Content-Type')).toBe('application/problem+json')
      expect(had.get('WWW-Authenticate')).toBe('Bearer realm="Jiexu"')
    }
  })

  it('is told why a token opens nothing, once the secret is right', async () => {
    const token = await tokenOf(world, 'suzhou-clerk')
    const { id } = await world.db.apiToken.findFirstOrThrow({ where: { staff: { login: 'suzhou-clerk' } } })
    const because = async (sent: string) => {
      const { status, answer } = await told(POST, { ...good, token: sent })
      return `${status} ${(answer as { reason: string }).reason}`
    }
    const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
    for (const unknown of [wrong, 'jiexu', token.replace('_0', '_f'), ''])
      expect(await because(unknown)).toBe('401 token-unknown')

    const admin = await world.as('admin')
    const { staffId } = await world.actor('suzhou-clerk')
    expect(await because(token)).toBe('200 undefined')
    await world.run(revokeToken, 'admin', { tokenId: id }, MONDAY)
    expect(await because(token)).toBe('401 token-revoked')
    const second = await tokenOf(world, 'suzhou-clerk')
    await signOutEverywhere(await world.as('suzhou-clerk'), {}, MONDAY, world.db)
    expect(await because(second)).toBe('401 token-ended')
    const third = await tokenOf(world, 'suzhou-clerk')
    await disableStaff(admin, { staffId }, MONDAY, world.db)
    expect(await because(third)).toBe('401 account-disabled')
  })

  it('reads expiry and one-time passwords at each call', async () => {
    const token = await tokenOf(world, 'xian-clerk')
    await world.db.staff.update({ where: { login: 'xian-clerk' }, data: { mustChangePassword: true } })
    expect((await told(POST, { ...good, token })).answer).toMatchObject({ reason: 'temporary-password' })
    const denied = await issueToken(await world.as('xian-clerk'), { name: 'x', days: 1 }, MONDAY, world.db)
    expect(denied).toMatchObject(no({ code: 'wrong-state', detail: 'temporary-password' }))
    await world.db.staff.update({ where: { login: 'xian-clerk' }, data: { mustChangePassword: false } })
    vi.useFakeTimers({ now: Date.now() + 91 * 86_400_000, toFake: ['Date'] })
    try {
      expect((await told(POST, { ...good, token })).answer).toMatchObject({ reason: 'token-expired' })
    } finally {
      vi.useRealTimers()
    }
  })

  it('has a token that nobody prolongs, hands on or brings back', async () => {
    await tokenOf(world, 'hefei-clerk2')
    const { id } = await world.db.apiToken.findFirstOrThrow({ where: { staff: { login: 'hefei-clerk2' } } })
    const later = new Date(Date.now() + 300 * 86_400_000)
    await expect(world.db.apiToken.update({ where: { id }, data: { expiresAt: later } })).rejects.toThrow(
      /stays/,
    )
    await world.run(revokeToken, 'hefei-clerk2', { tokenId: id }, MONDAY)
    await expect(world.db.apiToken.update({ where: { id }, data: { revokedAt: null } })).rejects.toThrow(
      /stays/,
    )
    await expect(world.db.apiToken.delete({ where: { id } })).rejects.toThrow(/stays/)
    const book = await world.db.accessLog.findMany({
      where: { field: 'hefei-clerk2' },
      orderBy: { id: 'asc' },
    })
    expect(book.map(({ act, reason }) => [act, reason])).toEqual([
      ['token-issued', 'test'],
      ['token-revoked', 'test'],
    ])
    const other = await world.run(revokeToken, 'nanjing-clerk', { tokenId: id }, MONDAY)
    expect(other).toEqual(no({ code: 'not-found' }))
  })

  it('is asked to wait where there were too many calls in a minute', async () => {
    const token = await tokenOf(world, 'nanjing-clerk')
    process.env['API_CALLS_PER_MINUTE'] = '3'
    forgetEnvironment()
    try {
      for (let time = 0; time < 3; time += 1) expect((await told(POST, { ...good, token })).status).toBe(200)
      const { status, answer, headers } = await told(POST, { ...good, token })
      expect({ status, answer }).toMatchObject({ status: 429, answer: { code: 'too-many' } })
      expect(Number(headers.get('Retry-After'))).toBeGreaterThan(50)
      expect((await told(POST, { ...good, token: await tokenOf(world, 'nanjing-clerk') })).status).toBe(200)
    } finally {
      delete process.env['API_CALLS_PER_MINUTE']
      forgetEnvironment()
    }
  })

  it('is not looked up for ever where it is guessed', async () => {
    const token = await tokenOf(world, 'nanjing-clerk')
    const guess = (sent: string, from: string) =>
      told(POST, { ...good, token: sent, headers: { 'X-Forwarded-For': from } })
    process.env['API_PUBLIC_CALLS_PER_MINUTE'] = '2'
    forgetEnvironment()
    try {
      for (let time = 0; time < 2; time += 1)
        expect((await guess(`jiexu_${time}`, '198.51.100.7')).status).toBe(401)
      expect((await guess('jiexu_2', '198.51.100.7')).status).toBe(429)
      expect((await guess(token, '198.51.100.8')).status).toBe(200)
    } finally {
      delete process.env['API_PUBLIC_CALLS_PER_MINUTE']
      forgetEnvironment()
    }
  })
})

describe('what is asked', () => {
  let token: string
  beforeAll(async () => {
    token = await tokenOf(world, 'hefei-reviewer')
  })
  const faulty = async (sent: Parameters<typeof call>[1]) => {
    const { status, answer } = await told(POST, { ...good, token, ...sent })
    const { code, fields } = answer as { code: string; fields?: unknown }
    return fields === undefined ? `${status} ${code}` : [`${status} ${code}`, fields]
  }

  it('is refused in one form, whatever is wrong with it', async () => {
    expect(await faulty({ body: '{' })).toBe('400 malformed')
    expect(await faulty({ body: '' })).toBe('400 malformed')
    expect(await faulty({ body: `{"text":${'['.repeat(60)}${']'.repeat(60)}}` })).toBe('400 malformed')
    expect(await faulty({ body: { text: `"\\${'['.repeat(60)}` } })).toBe('200 undefined')
    expect(await faulty({ headers: { 'Content-Type': 'text/plain' } })).toBe('415 wrong-content-type')
    expect(await faulty({ body: { text: 'x'.repeat(200) } })).toBe('413 too-long')
    expect(await faulty({ params: { number: '%' } })).toBe('404 not-found')
    expect(await faulty({ params: { number: '7' } })).toBe('404 not-found')
    expect(await faulty({ path: '/say/x?loud=maybe', body: { many: 'two' } })).toEqual([
      '422 invalid',
      [
        { path: 'loud', code: 'choice' },
        { path: 'text', code: 'required' },
        { path: 'many', code: 'whole' },
      ],
    ])
    expect(await faulty({ path: '/say/x?loud=yes&loud=no' })).toEqual([
      '422 invalid',
      [{ path: 'loud', code: 'repeated' }],
    ])
    expect(await faulty({ headers: { 'Idempotency-Key': 'with a space' } })).toEqual([
      '422 invalid',
      [{ path: 'Idempotency-Key', code: 'key' }],
    ])
  })

  it('is not read beyond the limit, whatever its sender says of its length', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 100
        controller.enqueue(new Uint8Array(100).fill(0x20))
      },
    })
    const request = new Request('http://localhost/', {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json; charset=utf-8' },
    } as RequestInit)
    const response = await POST(request, { params: Promise.resolve(good.params) })
    expect(response.status).toBe(413)
    expect(sent).toBeLessThan(1_000)
  })

  it('brings its key, and keys are forgotten after a week', async () => {
    const headers = { 'Idempotency-Key': '2f8c-1' }
    expect((await told(POST, { ...good, token, headers })).answer).toMatchObject({ key: '2f8c-1' })
    const days = (count: number) => new Date(MONDAY.getTime() - count * 86_400_000)
    await world.db.idempotencyKey.createMany({
      data: [8, 2].map((age) => ({ scope: 'x', key: `k${age}`, bodyHash: '', createdAt: days(age) })),
    })
    expect(await forgetKeys(world.db, MONDAY)).toBe(1)
    expect(await world.db.idempotencyKey.count({ where: { key: 'k2' } })).toBe(1)
  })

  it('is refused by the method with what there is', async () => {
    const { status, answer, headers } = await told(GET, { token })
    expect({ status, answer }).toMatchObject({ status: 405, answer: { code: 'method-not-allowed' } })
    expect(headers.get('Allow')).toBe('POST, OPTIONS')
    expect((await call(OPTIONS)).headers.get('Allow')).toBe('POST, OPTIONS')
  })
})

describe('what came of it', () => {
  afterEach(() => {
    reply = async () => ({ status: 200, body: {} })
  })

  it('is a refusal in a sentence with its codes', async () => {
    const token = await tokenOf(world, 'hefei-finance')
    reply = async () => ({ refusal: { code: 'rules-not-met', rules: ['X14'], detail: 'name-differs' } })
    expect((await told(POST, { ...good, token })).answer).toMatchObject({
      type: '/developers#rules-not-met',
      status: 422,
      code: 'rules-not-met',
      reason: 'name-differs',
      rules: ['X14'],
      detail: expect.stringMatching(/^[A-Z].*X14/u) as unknown,
    })
  })

  it('is an id where we are at fault, and what happened only in the log, without numbers of anybody', async () => {
    const token = await tokenOf(world, 'hefei-finance')
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    reply = () => Promise.reject(new Error('of 11010519491231002X'))
    const { status, answer } = await told(POST, { ...good, token })
    const { instance } = answer as { instance: string }
    const logged = String(log.mock.calls[0]?.[0])
    log.mockRestore()
    expect({ status, answer }).toMatchObject({ status: 500, answer: { code: 'internal' } })
    expect(logged).toContain(instance.replace('urn:uuid:', ''))
    expect(logged).toContain('api: say')
    expect(logged).not.toContain('11010519491231002X')
  })
})
