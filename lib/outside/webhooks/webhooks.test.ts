import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { RECEIVER_SNIPPET } from '@/lib/i18n/webhook-receiver'
import {
  addressFault,
  ForbiddenAddress,
  guardedLookup,
  isAllowedAddress,
  urlFault,
  type Reach,
} from './address'
import { poster } from './post'
import { signedHeaders } from './sign'

const DEMO: Reach = { isDemo: true, networks: [] }
const REAL: Reach = { isDemo: false, networks: [] }

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function receiver(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  closing.push(
    () =>
      new Promise((done) => {
        server.close(done)
        server.closeAllConnections()
      }),
  )
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
}

const bodyOf = async (request: IncomingMessage) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const snippet = () =>
  import(`data:text/javascript,${encodeURIComponent(RECEIVER_SNIPPET)}`) as Promise<{
    isGenuine: (headers: object, body: Uint8Array | string, secret: string) => boolean
  }>

describe('a message', () => {
  const body = JSON.stringify({ reference: '340100-2026-000037', kind: 'accept', 备注: '中文' })
  const message = { id: 'event-1', body, secrets: ['new secret', 'old secret'] }

  it('is proven to a receiver that does what the page says, by either secret', async () => {
    const { isGenuine } = await snippet()
    const heard: boolean[] = []
    const url = await receiver((request, response) => {
      void bodyOf(request).then((bytes) => {
        heard.push(
          ...['new secret', 'old secret', 'another'].map((one) => isGenuine(request.headers, bytes, one)),
        )
        response.end()
      })
    })
    const headers = signedHeaders({ ...message, at: new Date() })
    expect(await poster(DEMO)({ url, headers, body })).toMatchObject({ failure: null, status: 200 })
    expect(heard).toEqual([true, true, false])
  })

  it('is not believed once it was changed, five minutes later, or with another time', async () => {
    const { isGenuine } = await snippet()
    const lower = (headers: Record<string, string>) =>
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    const fresh = lower(signedHeaders({ ...message, at: new Date() }))
    const old = lower(signedHeaders({ ...message, at: new Date(Date.now() - 301_000) }))
    expect(isGenuine(fresh, body, 'new secret')).toBe(true)
    expect(isGenuine(fresh, `${body} `, 'new secret')).toBe(false)
    expect(isGenuine(old, body, 'new secret')).toBe(false)
    expect(isGenuine({ ...old, 'jiexu-timestamp': fresh['jiexu-timestamp'] }, body, 'new secret')).toBe(false)
    expect(isGenuine({}, body, 'new secret')).toBe(false)
  })
})

describe('an answer', () => {
  const to = (url: string, timeoutMs?: number) => poster(DEMO, timeoutMs)({ url, headers: {}, body: '{}' })

  it('that is no is kept as it begins', async () => {
    const url = await receiver((_request, response) =>
      response.writeHead(503, { 'Retry-After': '120' }).end(`busy\u0000\u001b[31m${'x'.repeat(100_000)}`),
    )
    const attempt = await to(url)
    expect(attempt).toMatchObject({ failure: 'answered', status: 503, askedMs: 120_000 })
    expect(attempt.answer).toMatch(/^busy {2}\[31mx+$/)
    expect(attempt.answer?.length).toBeLessThanOrEqual(800)
  })

  it('that leads elsewhere is not followed', async () => {
    let asked = 0
    const elsewhere = await receiver((_request, response) => {
      asked += 1
      response.end()
    })
    const url = await receiver((_request, response) => response.writeHead(307, { Location: elsewhere }).end())
    expect(await to(url)).toMatchObject({ failure: 'redirected', status: 307 })
    expect(asked).toBe(0)
  })

  it('that cannot come says why', async () => {
    const plain = await receiver(() => undefined)
    expect(await to(plain.replace('http:', 'https:'))).toMatchObject({ failure: 'handshake' })
    const closed = await receiver(() => undefined)
    await closing.pop()?.()
    expect(await to(closed)).toMatchObject({ failure: 'refused' })
  })

  it('that does not come, or not to its end, is given up', async () => {
    expect(await to(await receiver(() => undefined), 100)).toMatchObject({ failure: 'timeout' })
    const slow = await receiver((_request, response) => response.writeHead(200).write('begun'))
    expect(await to(slow, 100)).toMatchObject({ failure: 'timeout' })
    const gone = await receiver((request) => request.destroy())
    expect(await to(gone)).toMatchObject({ failure: 'brokenOff' })
  })
})

describe('an address', () => {
  it.each([
    ['https://hooks.example.org/in', null, null],
    ['http://hooks.example.org/in', 'not-https', 'not-https'],
    ['ftp://hooks.example.org/in', 'not-https', 'not-https'],
    ['https://user:pass@hooks.example.org/', 'malformed', 'malformed'],
    ['hooks.example.org', 'malformed', 'malformed'],
    ['http://127.0.0.1:9000/', 'not-https', null],
    ['http://localhost:9000/', 'not-https', null],
    ['https://127.0.0.1/', 'forbidden', null],
    ['https://2130706433/', 'forbidden', null],
    ['https://0x7f.1/', 'forbidden', null],
    ['https://[::ffff:127.0.0.1]/', 'forbidden', 'forbidden'],
    ['https://[::1]/', 'forbidden', null],
    ['https://10.0.0.5/', 'forbidden', 'forbidden'],
    ['https://169.254.169.254/latest/meta-data', 'forbidden', 'forbidden'],
    ['https://[fe80::1]/', 'forbidden', 'forbidden'],
    ['https://[fd00::1]/', 'forbidden', 'forbidden'],
    ['https://[64:ff9b::a00:5]/', 'forbidden', 'forbidden'],
    ['https://[2002:a00:5::]/', 'forbidden', 'forbidden'],
    ['https://8.8.8.8/', null, null],
    ['https://[2400:3200::1]/', null, null],
  ] as const)('%s is %s, in a demonstration %s', (url, real, demo) => {
    expect([urlFault(url, REAL), urlFault(url, DEMO)]).toEqual([real, demo])
  })

  it('of a private network may be spoken to where the operator has named it', () => {
    const reach = { isDemo: false, networks: ['10.20.0.0/16'] }
    expect(isAllowedAddress('10.20.3.4', reach)).toBe(true)
    expect(isAllowedAddress('10.21.3.4', reach)).toBe(false)
    expect(isAllowedAddress('127.0.0.1', reach)).toBe(false)
  })

  it('behind a name is judged where the connection is made, and every one of them', async () => {
    const answers = [
      [{ address: '8.8.8.8', family: 4 }],
      [
        { address: '8.8.8.8', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ],
    ]
    const ask = ((_host: string, _options: object, done: (error: null, found: object[]) => void) =>
      done(null, answers.shift() ?? [])) as never
    const lookup = guardedLookup(REAL, ask)
    const ofName = () =>
      new Promise((done) =>
        lookup('rebinding.example', { all: false }, (error, address) => done(error ?? address)),
      )
    expect(await ofName()).toBe('8.8.8.8')
    expect(await ofName()).toBeInstanceOf(ForbiddenAddress)
    expect(await ofName()).toBeInstanceOf(ForbiddenAddress)
  })

  it('that stands for this machine is refused before it is registered, and again before anything is sent', async () => {
    expect(await addressFault('https://localhost/', REAL)).toBe('forbidden')
    expect(await addressFault('https://localhost/', DEMO)).toBeNull()
    let asked = 0
    const url = await receiver(() => (asked += 1))
    expect(await poster(REAL)({ url, headers: {}, body: '{}' })).toMatchObject({ failure: 'forbidden' })
    expect(asked).toBe(0)
  })
})
