import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { asked as keptAsked } from '@/lib/testing/contract'
import { apiOf, type Api, type Sent } from '@/lib/testing/http'
import { intakeOf } from '@/lib/testing/journey'
import { mover, routeOf } from '@/lib/testing/money-world'

const NAMES = ['甲', '乙', '丙', '丁', '戊', '己'].map((one) => `接口${one}`)

let world: World
let api: Api
beforeAll(async () => {
  world = await makeWorld(NAMES.map(mover))
  api = apiOf(world)
})
afterAll(async () => {
  api.close()
  await world.close()
})

const asked = (method: string, path: string, sent?: Sent) => keptAsked(api, method, path, sent)

async function application(name: string) {
  const { idNumber } = await world.person(name)
  return intakeOf(routeOf(name), idNumber)
}
async function lodge(name: string): Promise<string> {
  const told = await asked('POST', '/transfers', { as: 'hefei-clerk', body: await application(name) })
  return (told.body as { reference: string }).reference
}
const take = (reference: string, step: string, as: string, body: object) =>
  asked('POST', `/transfers/${reference}/steps/${step}`, { as, body })

describe('an application', () => {
  it('is taken once for a key, and another one under it is refused', async () => {
    const body = await application('接口甲')
    const headers = { 'Idempotency-Key': 'of-another-system-1' }
    const first = await asked('POST', '/transfers', { as: 'hefei-clerk', body, headers })
    expect(first.status).toBe(201)
    const { reference } = first.body as { reference: string }
    expect(first.headers.get('Location')).toBe(`/api/v1/transfers/${reference}`)
    expect(await asked('POST', '/transfers', { as: 'hefei-clerk', body, headers })).toMatchObject({
      status: 201,
      body: first.body as object,
    })
    const other = { ...body, reason: 'residence' }
    expect(await asked('POST', '/transfers', { as: 'hefei-clerk', body: other, headers })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    })

    // A second one is refused, and only a party hears of the first.
    expect(await asked('POST', '/transfers', { as: 'hefei-clerk', body })).toMatchObject({
      status: 409,
      body: { code: 'open-case', reference },
    })
    const same = { ...body, destinationArea: '320100' }
    expect(await asked('POST', '/transfers', { as: 'nanjing-clerk', body: same })).toMatchObject({
      status: 422,
      body: { code: 'no-transfer-needed' },
    })
    const elsewhere = { ...body, destinationArea: '320500' }
    const untold = await asked('POST', '/transfers', { as: 'suzhou-clerk', body: elsewhere })
    expect(untold).toMatchObject({ status: 409, body: { code: 'open-case' } })
    expect(untold.body).not.toHaveProperty('reference')

    expect(await asked('POST', '/transfers', { as: 'suzhou-clerk', body })).toMatchObject({
      status: 403,
      body: { code: 'wrong-side' },
    })
    expect(await asked('POST', '/transfers', { as: 'hefei-finance', body })).toMatchObject({
      status: 403,
      body: { code: 'wrong-role' },
    })
    expect(
      await asked('POST', '/transfers', { as: 'hefei-clerk', body: { ...body, originArea: '999999' } }),
    ).toMatchObject({
      status: 422,
      body: { code: 'invalid', fields: [{ path: 'originArea', code: 'area' }] },
    })
  })

  it('keeps what its clerk answered for the acceptance', async () => {
    const { idNumber } = await world.person('吴九江')
    const body = {
      ...intakeOf({ ...routeOf('吴九江'), from: '360400', originSlug: 'jiujiang' }, idNumber),
      answers: ['SU-01', 'AR-01', 'EN-01', 'UN-01', 'UN-02', 'SC-06', 'BK-01', 'AP-03'].map((rule) => ({
        rule,
        answer: 'met',
        reason: '电话向九江核实',
      })),
    }
    const lodged = await asked('POST', '/transfers', { as: 'hefei-clerk', body })
    const { reference, rules } = lodged.body as { reference: string; rules: { answer: string }[] }
    expect(rules.some(({ answer }) => answer === 'cannotTell')).toBe(true)
    expect(await take(reference, 'accept', 'hefei-clerk', { version: 2 })).toMatchObject({
      status: 200,
      body: { state: 'accepted' },
    })
  })
})

describe('a case', () => {
  it('is told with both tracks, its clocks and the steps of who asks', async () => {
    const reference = await lodge('接口乙')
    await take(reference, 'accept', 'hefei-clerk', { version: 2 })
    const told = await asked('GET', `/transfers/${reference}`, { as: 'nanjing-clerk' })
    expect(told.body).toMatchObject({
      state: 'contactLetterSent',
      fundsState: 'undetermined',
      version: 4,
      holder: 'origin',
      steps: ['receiveContactLetter', 'returnByOrigin'],
    })
    expect((told.body as { clocks: unknown }).clocks).toEqual([
      {
        clock: 'T0',
        startedOn: '2026-10-12',
        dueOn: '2026-10-13',
        promisedDueOn: null,
        adjustedDueOn: '2026-10-13',
        provisional: false,
        endedOn: '2026-10-12',
        ending: 'met',
        workingDaysLeft: 1,
        breached: false,
      },
      {
        clock: 'T1',
        startedOn: '2026-10-12',
        dueOn: '2026-10-26',
        promisedDueOn: '2026-10-26',
        adjustedDueOn: '2026-10-26',
        provisional: false,
        endedOn: null,
        workingDaysLeft: 10,
        breached: false,
      },
    ])
    // Reading is on record; others hear of nothing.
    const { id } = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
    expect(await world.db.accessLog.count({ where: { transferId: id, act: 'viewed' } })).toBeGreaterThan(0)
    for (const path of ['', '/events', '/documents/contact-letter'])
      expect(await asked('GET', `/transfers/${reference}${path}`, { as: 'suzhou-clerk' })).toMatchObject({
        status: 404,
        body: { code: 'not-found' },
      })
    const sent = { as: 'suzhou-clerk', body: { version: 4 } }
    expect(await asked('POST', `/transfers/${reference}/steps/receiveContactLetter`, sent)).toMatchObject({
      status: 404,
    })
  })

  it('refuses a step with the nearest reason', async () => {
    const reference = await lodge('接口丙')
    const told = async (step: string, as: string, body: object) => {
      const { status, body: answer } = await take(reference, step, as, body)
      const { code, fields } = answer as { code: string; fields?: unknown }
      return fields ? [status, code, fields] : [status, code]
    }
    expect(await told('accept', 'hefei-clerk', { version: 1 })).toEqual([409, 'changed-meanwhile'])
    expect(await told('accept', 'hefei-finance', { version: 2 })).toEqual([403, 'wrong-role'])
    expect(await told('accept', 'nanjing-clerk', { version: 2 })).toEqual([403, 'wrong-side'])
    expect(await told('recordYears', 'hefei-clerk', { version: 2 })).toEqual([409, 'wrong-state'])
    expect(await told('withdraw', 'hefei-clerk', {})).toMatchObject([422, 'invalid', [{ path: 'version' }]])
    expect(await told('refuse', 'hefei-clerk', { version: 2, note: '无' })).toEqual([202, undefined])
    // The second signature is another person's, and says that it is one.
    const second = { version: 3, countersign: true }
    expect(await told('refuse', 'hefei-clerk', second)).toEqual([403, 'own-work'])
    expect(await told('refuse', 'hefei-reviewer', second)).toEqual([200, undefined])
    // Yuan are typed by people: as text an amount would be a hundred times another one.
    expect(
      await told('recordReceipt', 'hefei-finance', {
        version: 4,
        amountFen: '345678',
        receivedOn: '2026-13-01',
        bankReference: '',
      }),
    ).toEqual([
      422,
      'invalid',
      [
        { path: 'amountFen', code: 'amount' },
        { path: 'receivedOn', code: 'date' },
        { path: 'bankReference', code: 'required' },
      ],
    ])
    for (const step of ['complete', 'registerIncomingLetter', 'pay'])
      expect(
        await api.send('POST', `/transfers/${reference}/steps/${step}`, { as: 'hefei-clerk', body: {} }),
      ).toMatchObject({ status: 404, type: 'application/problem+json', body: { code: 'not-found' } })
  })

  it('tells its history so that a stranger can recompute it', async () => {
    const reference = await lodge('接口丁')
    await take(reference, 'accept', 'hefei-clerk', { version: 2 })
    await take(reference, 'receiveContactLetter', 'nanjing-clerk', { version: 4 })
    await take(reference, 'draftTable', 'nanjing-clerk', { version: 5 })
    await take(reference, 'returnDraft', 'nanjing-reviewer', { version: 6, note: '请核对9月' })
    type Entry = Record<string, unknown> & { hash: string; previousHash: string; withheld?: string[] }
    const historyFor = async (as: string) => {
      const told = await asked('GET', `/transfers/${reference}/events`, { as })
      return (told.body as { events: Entry[] }).events
    }
    const own = await historyFor('nanjing-clerk')
    expect(own.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(own.at(-1)).toMatchObject({ reason: null, detail: { note: '请核对9月' } })
    expect(own.map(recomputed)).toEqual(own.map(({ hash }) => hash))
    expect(own.map(({ previousHash }) => previousHash)).toEqual([
      '0'.repeat(64),
      ...own.slice(0, -1).map(({ hash }) => hash),
    ])
    // What colleagues there wrote to each other is not for here; the chain still holds every entry.
    const theirs = await historyFor('hefei-clerk')
    expect(theirs.map(({ hash }) => hash)).toEqual(own.map(({ hash }) => hash))
    expect(theirs.at(-1)?.withheld).toEqual(['reason', 'detail'])
    expect(JSON.stringify(theirs)).not.toContain('请核对9月')
    const whole = theirs.filter(({ withheld }) => withheld === undefined)
    expect(whole.map(recomputed)).toEqual(whole.map(({ hash }) => hash))
  })
})

/** The canonical form by the words of the document alone. */
function recomputed({ hash: _hash, ...entry }: Record<string, unknown>): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted)
    if (typeof value !== 'object' || value === null) return value
    const names = Object.keys(value).sort()
    return Object.fromEntries(names.map((name) => [name, sorted((value as Record<string, unknown>)[name])]))
  }
  return createHash('sha256')
    .update(JSON.stringify(sorted(entry)), 'utf8')
    .digest('hex')
}

describe('the list', () => {
  type Page = { transfers: { id: string; reference: string; state: string }[]; next: string | null }
  const page = async (query: string, as = 'hefei-clerk') =>
    (await asked('GET', `/transfers?${query}`, { as })).body as Page

  it('gives every case once, whatever is written between two pages', async () => {
    await lodge('接口戊')
    const before = (await page('limit=200')).transfers.map(({ id }) => id)
    expect(before.length).toBeGreaterThan(4)
    const seen: string[] = []
    let cursor = ''
    let news: string | undefined
    for (let turn = 0; turn === 0 || cursor !== ''; turn += 1) {
      const one = await page(`limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)
      seen.push(...one.transfers.map(({ id }) => id))
      cursor = one.next ?? ''
      // The first case moves on and its dates change; somebody applies.
      if (turn === 0) {
        const { reference } = (await page('state=submitted&limit=1')).transfers[0] as { reference: string }
        await take(reference, 'accept', 'hefei-clerk', { version: 2 })
        news = await lodge('接口己')
      }
    }
    expect(seen.slice(0, before.length)).toEqual(before)
    expect(seen.length).toBe(before.length + 1)
    expect(new Set(seen).size).toBe(seen.length)
    const { id } = await world.db.transfer.findUniqueOrThrow({ where: { reference: news ?? '' } })
    expect(seen.at(-1)).toBe(id)
  })

  it('is filtered, and is that of who asks', async () => {
    const states = async (query: string, as?: string) =>
      new Set((await page(query, as)).transfers.map(({ state }) => state))
    expect(await states('state=submitted')).toEqual(new Set(['submitted']))
    expect((await page('fundsState=credited')).transfers).toEqual([])
    expect((await page('dueBefore=2026-10-13')).transfers).toEqual([])
    expect((await page('dueBefore=2026-10-14&state=submitted')).transfers.length).toBeGreaterThan(0)
    const mine = (await page('assignee=me')).transfers
    expect(mine.length).toBeGreaterThan(0)
    expect(mine).toEqual((await page('assignee=hefei-clerk')).transfers)
    expect((await page('assignee=nanjing-clerk')).transfers).toEqual([])
    expect((await page('', 'suzhou-clerk')).transfers).toEqual([])
    expect((await page('', 'national-supervisor')).transfers.length).toBeGreaterThan(0)
    for (const query of [
      'limit=0',
      'limit=201',
      'cursor=x',
      'state=gone',
      'dueBefore=soon',
      'limit=1&limit=2',
    ])
      expect([query, (await asked('GET', `/transfers?${query}`, { as: 'hefei-clerk' })).status]).toEqual([
        query,
        422,
      ])
  })
})
