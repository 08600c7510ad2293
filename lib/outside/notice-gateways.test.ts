import { createPrivateKey } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mailGateway } from './mail-gateway'
import { fileOutbox, noGateway, NoticeNotTaken, type NoticeGateway } from './notice-gateway'
import { SMS_BODY, smsGateway } from './sms-gateway'
import { createSeal } from './seal/certificate'

const NOTICE = {
  key: '01930000-0000-7000-8000-000000000001',
  phone: '19912340000',
  text: '【医保转移】您的申请已受理 {phone} $& 。',
}
/** A certificate made here, which no authority knows. */
const { certificatePem, privateKey } = createSeal(
  { name: '127.0.0.1', englishName: '127.0.0.1' },
  { validFrom: new Date(Date.now() - 1000), years: 1 },
)
const SELF_SIGNED = {
  cert: certificatePem,
  key: createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' }).export({
    format: 'pem',
    type: 'pkcs8',
  }),
}

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

type Heard = { readonly request: IncomingMessage; readonly body: string }

async function listening(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  closing.push(
    () =>
      new Promise((done) => {
        server.close(done)
        server.closeAllConnections()
      }),
  )
  return (server.address() as AddressInfo).port
}

/** A real server that answers every POST as told, and what it heard. */
async function serverThat(answer: (response: ServerResponse) => void) {
  const heard: Heard[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => (body += text))
    request.on('end', () => {
      heard.push({ request, body })
      answer(response)
    })
  })
  return { heard, url: `http://127.0.0.1:${await listening(server)}/send` }
}

const gatewayAt = (url: string, timeoutMs = 2000) =>
  smsGateway({ url, headers: { Authorization: 'Bearer secret-of-ours' }, body: SMS_BODY, timeoutMs })

const failureOf = (gateway: NoticeGateway) =>
  gateway.send(NOTICE).then(
    () => 'taken',
    (error: unknown) => {
      expect(error).toBeInstanceOf(NoticeNotTaken)
      // Whatever is logged of it holds neither number nor text.
      const said = `${String(error)} ${(error as Error).stack} ${JSON.stringify(error)}`
      expect(said).not.toContain(NOTICE.phone)
      expect(said).not.toContain('医保转移')
      return (error as NoticeNotTaken).failure
    },
  )

describe('a text message gateway over HTTP', () => {
  it('posts the body as configured, with its secret and the key of the message', async () => {
    const { heard, url } = await serverThat((response) => response.writeHead(202).end('{"id":1}'))
    const body = { to: ['+86{phone}'], message: { content: '{text}', ref: '{key}' }, sign: 7 }
    await smsGateway({ url, headers: { 'X-Key': 'secret' }, body, timeoutMs: 2000 }).send(NOTICE)
    const [{ request, body: sent }] = heard as [Heard]
    expect(request.method).toBe('POST')
    expect(request.headers).toMatchObject({
      'x-key': 'secret',
      'idempotency-key': NOTICE.key,
      'content-type': 'application/json',
    })
    expect(JSON.parse(sent)).toEqual({
      to: [`+86${NOTICE.phone}`],
      message: { content: NOTICE.text, ref: NOTICE.key },
      sign: 7,
    })
  })

  it.each([
    [200, 'taken'],
    [204, 'taken'],
    [302, 'unavailable'],
    [400, 'refused'],
    [401, 'refused'],
    [408, 'unavailable'],
    [422, 'refused'],
    [429, 'unavailable'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ])('answers %i: %s', async (status, expected) => {
    const { url } = await serverThat((response) =>
      response.writeHead(status, { Location: '/elsewhere' }).end(status === 204 ? '' : NOTICE.phone),
    )
    expect(await failureOf(gatewayAt(url))).toBe(expected)
  })

  it('that is slow is given up', async () => {
    const { url } = await serverThat(() => undefined)
    expect(await failureOf(gatewayAt(url, 150))).toBe('timeout')
  })

  it('that hangs up, or is not there, cannot be reached', async () => {
    const { url } = await serverThat((response) => response.destroy())
    expect(await failureOf(gatewayAt(url))).toBe('unreachable')
    const gone = createServer()
    const port = await listening(gone)
    await closing.pop()?.()
    expect(await failureOf(gatewayAt(`http://127.0.0.1:${port}/`))).toBe('unreachable')
  })

  it('whose certificate nobody vouches for is sent nothing', async () => {
    let asked = 0
    const server = createTlsServer(SELF_SIGNED, (_request, response) => {
      asked += 1
      response.end()
    })
    const port = await listening(server)
    expect(await failureOf(gatewayAt(`https://127.0.0.1:${port}/`))).toBe('insecure')
    expect(asked).toBe(0)
  })

  it('writes nothing to the log', async () => {
    const spies = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) => vi.spyOn(console, name))
    const { url } = await serverThat((response) => response.writeHead(500).end())
    await failureOf(gatewayAt(url))
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled()
      spy.mockRestore()
    }
  })
})

type Mail = { readonly to: readonly string[]; readonly source: string }

async function mailServer(options: ConstructorParameters<typeof SMTPServer>[0] = {}) {
  const mails: Mail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let source = ''
      stream.setEncoding('utf8').on('data', (text: string) => (source += text))
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), source })
        done()
      })
    },
    ...options,
  })
  // What a client does wrong on purpose is no failure of the test.
  server.on('error', () => undefined)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  closing.push(() => new Promise<void>((done) => server.close(() => done())))
  return { mails, port: (server.server.address() as AddressInfo).port }
}

const mailAt = (port: number, over: { url?: string; timeoutMs?: number } = {}) =>
  mailGateway({
    url: over.url ?? `smtp://127.0.0.1:${port}`,
    from: '医保经办 <notice@jiexu.example>',
    to: '{phone}@sms.example',
    timeoutMs: over.timeoutMs ?? 2000,
  })

const refusing = (responseCode: number) =>
  Object.assign(new Error(`${NOTICE.phone} is not wanted`), { responseCode })

describe('a mail server that sends text messages on', () => {
  it('gets a letter to the address made from the number, with the key as its identity', async () => {
    const { mails, port } = await mailServer()
    await mailAt(port).send(NOTICE)
    expect(mails[0]?.to).toEqual(['19912340000@sms.example'])
    expect(mails[0]?.source).toContain(`Message-ID: <${NOTICE.key}@jiexu.example>`)
  })

  it('signs in with the user and password of its address', async () => {
    const seen: unknown[] = []
    const { mails, port } = await mailServer({
      authOptional: false,
      onAuth(auth, _session, done) {
        seen.push([auth.username, auth.password])
        done(null, { user: auth.username })
      },
    })
    await mailAt(port, { url: `smtp://office:p%40ss@127.0.0.1:${port}` }).send(NOTICE)
    expect(seen).toEqual([['office', 'p@ss']])
    expect(mails).toHaveLength(1)
  })

  it.each([
    [550, 'refused'],
    [451, 'unavailable'],
  ])('says %i of the address: %s', async (code, expected) => {
    const { port } = await mailServer({ onRcptTo: (_to, _session, done) => done(refusing(code)) })
    expect(await failureOf(mailAt(port))).toBe(expected)
  })

  it('that will not let us in may mend', async () => {
    const { port } = await mailServer({ onConnect: (_session, done) => done(refusing(554)) })
    expect(await failureOf(mailAt(port))).toBe('unavailable')
  })

  it('that is slow is given up, that is not there cannot be reached', async () => {
    const { port } = await mailServer({ onRcptTo: () => undefined })
    expect(await failureOf(mailAt(port, { timeoutMs: 200 }))).toBe('timeout')
    const gone = createServer()
    const free = await listening(gone)
    await closing.pop()?.()
    expect(await failureOf(mailAt(free))).toBe('unreachable')
  })

  it('whose certificate nobody vouches for is sent nothing', async () => {
    const { mails, port } = await mailServer({ secure: true, ...SELF_SIGNED })
    expect(await failureOf(mailAt(port, { url: `smtps://127.0.0.1:${port}` }))).toBe('insecure')
    expect(mails).toEqual([])
  })
})

describe('without a gateway', () => {
  it('a demonstration keeps messages in a file, with the number masked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'outbox-'))
    closing.push(() => rm(folder, { recursive: true }))
    await fileOutbox(folder).send({ ...NOTICE, text: '您的申请已受理' })
    const written = await readFile(join(folder, 'notices.jsonl'), 'utf8')
    expect(JSON.parse(written)).toMatchObject({ key: NOTICE.key, to: '*0000', text: '您的申请已受理' })
    expect(written).not.toContain(NOTICE.phone)
  })

  it('nothing is said to have been sent', async () => {
    expect(await failureOf(noGateway)).toBe('notConfigured')
  })
})
