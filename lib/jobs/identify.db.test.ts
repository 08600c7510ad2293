import { encode } from 'next-auth/jwt'
import { SignJWT, UnsecuredJWT, type JWTPayload } from 'jose'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startIdentityProvider, type StartedProvider } from '@/e2e/support/identity-provider'
import { answerPerson, personActionOf } from '@/lib/site/person-sign-in'
import { personCookies } from '@/lib/site/person-options'
import { openPersonToken, type PersonToken } from '@/lib/site/person-token'
import { openSession, sealSession, sessionCookie } from '@/lib/auth/session-token'
import { openProof } from '@/lib/db/proofs'
import { forgetEnvironment } from '@/lib/env'
import { makeWorld, MONDAY, TEST_ENVIRONMENT, type World } from '@/lib/testing/builders'
import { identify } from './identify'

const SITE = 'http://127.0.0.1:3999'
const people: Record<string, { name: string; id_number: string; phone_number: string }> = {}

let provider: StartedProvider
let stranger: StartedProvider
let world: World
beforeAll(async () => {
  provider = await startIdentityProvider(people)
  stranger = await startIdentityProvider(people)
  Object.assign(process.env, provider.environment, { NEXTAUTH_URL: SITE })
  forgetEnvironment()
  world = await makeWorld([], '2026-10-12')
  const { name, idNumber } = await world.person('陈接续')
  people['known'] = { name, id_number: idNumber, phone_number: '13911110000' }
  people['renamed'] = { name: '陈接上', id_number: idNumber, phone_number: '13911110000' }
  people['numberless'] = { name, id_number: '320102189001010012', phone_number: '13911110000' }
})
afterAll(async () => {
  await Promise.all([provider.stop(), stranger.stop(), world.close()])
  // Other tests of this process know no provider.
  for (const name of [...Object.keys(provider.environment), 'NEXTAUTH_URL']) delete process.env[name]
  forgetEnvironment()
})

type Jar = Map<string, string>
const cookieOf = (jar: Jar) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

function keep(jar: Jar, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    jar.set(name, value)
  }
}

const ownForm = (headers: Record<string, string> = {}) =>
  new Request(`${SITE}/api/auth/signin/person`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
  })

/** What a browser does at the provider: follows it, signs in, agrees; until it is sent back to the site. */
async function throughProvider(start: string, login: string): Promise<string> {
  const jar: Jar = new Map()
  let url = start
  let form: URLSearchParams | null = null
  for (let hop = 0; hop < 20; hop += 1) {
    if (url.startsWith(SITE)) return url
    const response: Response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: cookieOf(jar) },
      ...(form ? { method: 'POST', body: form } : {}),
    })
    keep(jar, response)
    form = null
    const to = response.headers.get('location')
    if (to !== null) {
      url = new URL(to, url).href
      continue
    }
    const page = await response.text()
    const [, action] = /<form[^>]* action="([^"]+)"/.exec(page) ?? []
    const [, prompt] = /name="prompt" value="([^"]+)"/.exec(page) ?? []
    if (action === undefined || prompt === undefined) throw new Error(`no form at ${url}: ${response.status}`)
    url = new URL(action, url).href
    form = new URLSearchParams({ prompt, login, password: 'any' })
  }
  throw new Error('never sent back')
}

async function signIn(login: string): Promise<{ jar: Jar; response: Response }> {
  const jar: Jar = new Map()
  const sent = await answerPerson(ownForm(), 'signin')
  keep(jar, sent)
  const back = await throughProvider(sent.headers.get('location') ?? '', login)
  const response = await answerPerson(new Request(back, { headers: { cookie: cookieOf(jar) } }), 'callback')
  keep(jar, response)
  return { jar, response }
}

async function tokenFor(login: string): Promise<PersonToken> {
  const { jar } = await signIn(login)
  const token = await openPersonToken(Object.fromEntries(jar))
  if (!token) throw new Error('not signed in')
  return token
}

const take = (token: PersonToken) => identify(token, MONDAY, world.db)
const REFUSED = { ok: false, refusal: { code: 'proof-expired' } }

test('a sign-in at the provider proves the person of the register', async () => {
  const { jar, response } = await signIn('known')
  expect(response.headers.get('location')).toBe(`${SITE}/apply/identity`)
  const token = await openPersonToken(Object.fromEntries(jar))
  const answer = await take(token!)
  if (!answer.ok) throw new Error(answer.refusal.code)
  expect(answer.value.known).toBe(true)
  const { id, idNumber, name } = await world.person('陈接续')
  expect(openProof(answer.value.proof, ['person'], MONDAY)).toMatchObject({
    personId: id,
    idNumber,
    name,
    idType: 'residentId',
    phone: '13911110000',
    by: 'provider',
  })
})

test('who is called otherwise in the register is proven, and not known', async () => {
  const answer = await take(await tokenFor('renamed'))
  if (!answer.ok) throw new Error(answer.refusal.code)
  expect(answer.value.known).toBe(false)
  expect(openProof(answer.value.proof, ['person'], MONDAY)).toMatchObject({ personId: null, name: '陈接上' })
})

test('a sign-in without the number of a person proves nothing', async () => {
  expect(await take(await tokenFor('numberless'))).toEqual(REFUSED)
})

test('a token that is not the one of this sign-in is refused', async () => {
  const token = await tokenFor('known')
  expect(await take({ ...token, nonce: 'another' })).toEqual(REFUSED)
  expect(await take({ ...token, nonce: '' })).toEqual(REFUSED)
  const [head = '', body = '', seal = ''] = token.idToken.split('.')
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as JWTPayload
  const forged = Buffer.from(JSON.stringify({ ...claims, name: '冯重叠' })).toString('base64url')
  expect(await take({ ...token, idToken: [head, forged, seal].join('.') })).toEqual(REFUSED)
  expect(await take({ ...token, idToken: 'no token' })).toEqual(REFUSED)

  const { nonce } = token
  const signed = async (over: JWTPayload, by = provider) =>
    take({ nonce, idToken: await by.sign({ ...claims, ...over }) })
  const now = Math.floor(Date.now() / 1000)
  // The provider's own signature under claims as they should be, so that what follows fails of one claim each.
  expect((await signed({})).ok).toBe(true)
  expect(await signed({ exp: now - 120, iat: now - 240 })).toEqual(REFUSED)
  expect(await signed({ iat: now - 20 * 60 })).toEqual(REFUSED)
  expect(await signed({ aud: 'another' })).toEqual(REFUSED)
  expect(await signed({ aud: ['jiexu', 'another'] })).toEqual(REFUSED)
  expect(await signed({ iss: stranger.issuer })).toEqual(REFUSED)
  expect(await signed({}, stranger)).toEqual(REFUSED)
  expect(await take({ nonce, idToken: new UnsecuredJWT(claims).encode() })).toEqual(REFUSED)
  const secret = new TextEncoder().encode(provider.environment['OIDC_CLIENT_SECRET'])
  const weak = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(secret)
  expect(await take({ nonce, idToken: weak })).toEqual(REFUSED)
})

test('is begun by a form of this site alone, and whatever fails leads back to its page', async () => {
  const there = (response: Response) => response.headers.get('location')
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'none' }])
    expect(there(await answerPerson(ownForm(headers), 'signin'))).toBe(`${SITE}/apply/identity`)
  expect(there(await answerPerson(new Request(`${SITE}/api/auth/signin/person`), 'signin'))).toBe(
    `${SITE}/apply/identity`,
  )
  const cancelled = new Request(`${SITE}/api/auth/callback/person?error=access_denied`)
  expect(there(await answerPerson(cancelled, 'callback'))).toBe(`${SITE}/apply/identity?failed=sign-in`)
  // The way back belongs to the browser that set out.
  const sent = await answerPerson(ownForm(), 'signin')
  const back = await throughProvider(there(sent) ?? '', 'known')
  const elsewhere = await answerPerson(new Request(back), 'callback')
  expect(there(elsewhere)).toBe(`${SITE}/apply/identity?failed=sign-in`)
  expect(
    elsewhere.headers.getSetCookie().filter((line) => line.startsWith(personCookies().sessionToken.name)),
  ).toEqual([])
  expect(['signin', 'callback', 'signout'].map((action) => personActionOf([action, 'person']))).toEqual([
    'signin',
    'callback',
    null,
  ])
  expect(personActionOf(['callback', 'credentials'])).toBeNull()
})

test("a person's sign-in is no session of staff, and a session of staff no person's sign-in", async () => {
  const { jar } = await signIn('known')
  const own = personCookies().sessionToken.name
  const person = jar.get(own)
  expect(person).toBeDefined()
  expect([...jar.keys()]).not.toContain(sessionCookie().name)
  expect(await openSession(person)).toBeNull()
  // Not by its shape either, were it sealed with the key of staff.
  const token = { kind: 'person', sub: randomUUID(), idToken: 'x', nonce: 'y' }
  expect(await openSession(await encode({ token, secret: TEST_ENVIRONMENT.NEXTAUTH_SECRET }))).toBeNull()

  const session = {
    sub: randomUUID(),
    epoch: 0,
    sid: randomUUID(),
    startedAt: Date.now(),
    bookedAt: Date.now(),
  }
  const staff = (await sealSession(session)).value
  expect(await openSession(staff)).toMatchObject({ sub: session.sub })
  expect(await openPersonToken({ [own]: staff })).toBeNull()
  expect(await openPersonToken({ [sessionCookie().name]: person ?? '' })).toBeNull()
})
