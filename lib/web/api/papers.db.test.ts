import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderIssuedPaper } from '@/lib/jobs/render-papers'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { asked as keptAsked } from '@/lib/testing/contract'
import { apiOf, type Api, type Sent } from '@/lib/testing/http'
import { intakeOf } from '@/lib/testing/journey'
import { mover, routeOf } from '@/lib/testing/money-world'

let world: World
let api: Api
beforeAll(async () => {
  world = await makeWorld([mover('接口庚')])
  api = apiOf(world)
})
afterAll(async () => {
  api.close()
  await world.close()
})

const asked = (method: string, path: string, sent?: Sent) => keptAsked(api, method, path, sent)

describe('papers', () => {
  it('of a case are told of while they are set, then handed out', async () => {
    const { idNumber } = await world.person('接口庚')
    const body = intakeOf(routeOf('接口庚'), idNumber)
    const lodged = await asked('POST', '/transfers', { as: 'hefei-clerk', body })
    const { reference } = lodged.body as { reference: string }
    const path = `/transfers/${reference}/documents/application-form`
    const pending = await asked('GET', path, { as: 'hefei-clerk' })
    expect(pending).toMatchObject({ status: 202, body: { code: 'document-pending' } })
    expect(pending.headers.get('Retry-After')).toBe('2')
    const paper = await world.db.paper.findFirstOrThrow({
      where: { kind: 'application-form', transfer: { reference } },
    })
    await renderIssuedPaper(world.db, paper.id, MONDAY, 1)
    const file = await asked('GET', `${path}?version=1`, { as: 'hefei-clerk' })
    expect(file).toMatchObject({ status: 200, type: 'application/pdf' })
    expect(file.headers.get('X-Content-SHA256')).toMatch(/^[0-9a-f]{64}$/u)
    for (const other of [`${path}?version=2`, `/transfers/${reference}/documents/love-letter`])
      expect(await asked('GET', other, { as: 'hefei-clerk' })).toMatchObject({ status: 404 })
    expect(await asked('GET', `${path}?version=x`, { as: 'hefei-clerk' })).toMatchObject({ status: 422 })
    expect(await asked('GET', path, { as: 'auditor' })).toMatchObject({ status: 404 })
  })

  it('of an enrolment are issued by number, once for a key, and again with a reason', async () => {
    const { idNumber } = await world.person('接口庚')
    const issue = (body: object, as = 'nanjing-clerk', key?: string) =>
      asked('POST', '/enrolment-certificates', {
        as,
        body: { idNumber, scheme: 'employee', ...body },
        ...(key !== undefined && { headers: { 'Idempotency-Key': key } }),
      })
    const first = await issue({}, 'nanjing-clerk', 'certificate-1')
    expect(first).toMatchObject({ status: 201, body: { version: 1 } })
    expect((await issue({}, 'nanjing-clerk', 'certificate-1')).body).toEqual(first.body)
    expect(await issue({})).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } })
    expect(await issue({ seenVersion: 1 })).toMatchObject({ status: 422, body: { code: 'reason-required' } })
    expect(await issue({ seenVersion: 1, reason: 'other' })).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'note', code: 'note-required' }] },
    })
    expect(await issue({ seenVersion: 1, reason: 'lost' })).toMatchObject({
      status: 201,
      body: { version: 2 },
    })
    expect(await issue({}, 'suzhou-clerk')).toMatchObject({ status: 404 })
    expect(await issue({}, 'nanjing-finance')).toMatchObject({ status: 403 })
    const path = (first.headers.get('Location') ?? '').slice('/api/v1'.length)
    expect(await asked('GET', path, { as: 'nanjing-clerk' })).toMatchObject({ status: 202 })
    expect(await asked('GET', path, { as: 'hefei-clerk' })).toMatchObject({ status: 404 })
  })
})
