import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROBLEM_CODES } from '@/lib/schemas/api/problem'
import type { Operation } from '@/lib/schemas/api/operation'
import { OPERATIONS } from '@/lib/schemas/api/operations'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { bodySchemaOf, complaintsAbout, COMPONENTS } from '@/lib/testing/contract'
import { apiOf, type Api, type Sent } from '@/lib/testing/http'
import { driveTo } from '@/lib/testing/journey'
import { bodiesOf } from '@/lib/testing/json-arbitrary'
import { mover, routeOf } from '@/lib/testing/money-world'

/* Every call there is, as the document declares it: what the gate refuses, and bodies nobody thought of. */

const STOPS = [
  'accept',
  'draftTable',
  'sealTable',
  'prepareRemittance',
  'confirmRemitted',
  'matchReceipt',
] as const
const STAFF = ['hefei', 'nanjing'].flatMap((slug) =>
  ['clerk', 'reviewer', 'finance', 'supervisor'].map((role) => `${slug}-${role}`),
)
/** More of them: FUZZ_RUNS=5000 npm test -- contract */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60)

let world: World
let api: Api
const references: string[] = []
beforeAll(async () => {
  world = await makeWorld(STOPS.map((stop) => mover(`试${stop}`)))
  for (const stop of STOPS)
    references.push(await driveTo(world, stop, routeOf(`试${stop}`), at('2026-10-12', '08:30')))
  api = apiOf(world)
})
afterAll(async () => {
  api.close()
  await world.close()
})

const CALLS = OPERATIONS.filter(({ base }) => base === undefined)

function addressOf({ path, sample }: Operation, more: Readonly<Record<string, string>> = {}): string {
  const params: Readonly<Record<string, string>> = { ...sample?.params, ...more }
  return path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => encodeURIComponent(params[name] ?? 'x'))
}

async function told(call: Operation, sent: Sent, path = addressOf(call)) {
  const answer = await api.send(call.method, path, sent)
  return { answer, complaints: complaintsAbout(call, answer) }
}
const codeOf = (body: unknown) => (body as { code?: string } | undefined)?.code

describe('every call', () => {
  const staff = CALLS.filter(({ access }) => access === 'staff')
  const withBody = CALLS.filter(({ body }) => body !== undefined)
  const clerk = { as: 'hefei-clerk' }

  it.each(staff.map((call) => [call.id, call] as const))('%s asks who calls', async (_, call) => {
    for (const headers of [{}, { Authorization: 'Bearer jiexu_nobody' }, { Authorization: 'Basic eA==' }]) {
      const { answer, complaints } = await told(call, { headers, ...(call.body && { body: {} }) })
      expect([answer.status, codeOf(answer.body), complaints]).toEqual([401, 'not-signed-in', []])
      expect(answer.headers.get('WWW-Authenticate')).toMatch(/^Bearer/u)
    }
  })

  it.each(withBody.map((call) => [call.id, call] as const))('%s reads JSON alone', async (_, call) => {
    const text = { 'Content-Type': 'text/plain' }
    const most = call.longest ?? 100_000
    const cases = [
      [{ body: '{}', headers: text }, 415, 'wrong-content-type'],
      [{ body: '{"a":' }, 400, 'malformed'],
      [{ body: `"${'x'.repeat(most)}"` }, 413, 'too-long'],
      [{ body: '[]' }, 422, 'invalid'],
      [{ body: 'null' }, 422, 'invalid'],
    ] as const
    for (const [sent, status, code] of cases) {
      const { answer, complaints } = await told(call, { ...clerk, ...sent })
      expect([answer.status, codeOf(answer.body), complaints]).toEqual([status, code, []])
    }
  })

  it('answers its sample as it says', async () => {
    for (const call of CALLS) {
      const { query, body } = call.sample ?? {}
      const asked = query ? `?${new URLSearchParams(query).toString()}` : ''
      const sent = { ...(call.access === 'staff' && clerk), ...(body !== undefined && { body }) }
      const { answer, complaints } = await told(call, sent, `${addressOf(call)}${asked}`)
      expect([call.id, complaints]).toEqual([call.id, []])
      if (call.params && call.access === 'staff') expect([call.id, answer.status]).toEqual([call.id, 404])
    }
  })

  it('has no other method', async () => {
    for (const path of new Set(CALLS.map((call) => addressOf(call)))) {
      const own = CALLS.filter((call) => addressOf(call) === path).map(({ method }) => method)
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const)
        if (!own.includes(method)) {
          const answer = await api.send(method, path, clerk)
          expect([path, method, answer.status]).toEqual([path, method, 405])
          expect(answer).toMatchObject({
            type: 'application/problem+json',
            body: { code: 'method-not-allowed', status: 405 },
          })
          for (const one of own) expect(answer.headers.get('Allow')).toContain(one)
        }
    }
  })
})

/** How much there is of everything, and the cases as they stand: what a refusal must not have touched. */
async function fingerprint(): Promise<string> {
  const tables = await world.db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`
  // Who looked somebody up is on record whatever came of it; tokens are issued by this test itself.
  const counted = tables.filter(({ name }) => !['AccessLog', 'ApiToken'].includes(name))
  const counts = counted.map(({ name }) => `(SELECT count(*) FROM "${name}")`).join(` || ',' || `)
  const [row] = await world.db.$queryRawUnsafe<{ all: string }[]>(
    `SELECT ${counts} || (SELECT md5(string_agg(t::text, ';' ORDER BY id)) FROM "Transfer" t) AS all`,
  )
  return row?.all ?? ''
}

describe('bodies nobody thought of', () => {
  const calls = CALLS.filter(({ body, query }) => body ?? query).map((call) => ({
    call,
    bodies: call.body ? bodiesOf(bodySchemaOf(call), call.sample?.body, COMPONENTS) : fc.constant(undefined),
    queries: fc.dictionary(
      fc.constantFrom('x', ...Object.keys(call.query?.shape ?? {})),
      fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('1', 'submitted', '2026-10-12')),
      { maxKeys: 3 },
    ),
  }))
  const one = fc.constantFrom(...calls).chain(({ call, bodies, queries }) =>
    fc.record({
      id: fc.constant(call.id),
      body: bodies,
      query: queries,
      reference: fc.oneof(
        { weight: 9, arbitrary: fc.nat(STOPS.length - 1) },
        { weight: 1, arbitrary: fc.constantFrom('%00', '%E5', '340100-2026-999999', 'x'.repeat(41)) },
      ),
      as: fc.constantFrom(...STAFF),
      isSeen: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
      key: fc.option(fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[^\x21-\x7e]/gu, '~'))),
    }),
  )

  it('never break it, and leave nothing behind where they are refused', { timeout: 600_000 }, async () => {
    const statuses = new Map<number, number>()
    let before = await fingerprint()
    await fc.assert(
      fc.asyncProperty(one, async ({ id, body, query, reference, as, isSeen, key }) => {
        const call = CALLS.find((each) => each.id === id) as Operation
        const known = typeof reference === 'number' ? (references[reference] ?? '') : reference
        const row = await world.db.transfer.findUnique({ where: { reference: decode(known) } })
        const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
        // Most of the time the version is the right one: the work itself is to be reached.
        const sent = isObject && 'version' in body && isSeen ? { ...body, version: row?.version ?? 1 } : body
        const params = call.params && 'reference' in call.params.shape ? { reference: known } : {}
        const path = `${rawAddress(call, params)}?${new URLSearchParams(query).toString()}`
        const { answer, complaints } = await told(
          call,
          {
            ...(call.access === 'staff' && { as }),
            ...(call.body && { body: sent ?? null }),
            ...(call.creates && key !== null && { headers: { 'Idempotency-Key': key } }),
          },
          path,
        )
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        expect([call.id, answer.status < 500, complaints]).toEqual([call.id, true, []])
        if (answer.status >= 400) expect(PROBLEM_CODES).toContain(codeOf(answer.body))
        const after = await fingerprint()
        if (answer.status >= 400 && call.access === 'staff') expect(after).toBe(before)
        before = after
      }),
      { numRuns: RUNS },
    )
    expect([...statuses.keys()]).toContain(422)
  })
})

function rawAddress(call: Operation, params: Readonly<Record<string, string>>): string {
  const named = addressOf(call, { reference: '@' })
  return params['reference'] === undefined ? addressOf(call) : named.replace('%40', params['reference'])
}
function decode(part: string): string {
  return part.startsWith('%') ? '' : part
}
