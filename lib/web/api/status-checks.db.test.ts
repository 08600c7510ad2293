import { afterAll, beforeAll, expect, it } from 'vitest'
import { POST } from '@/app/api/v1/status-checks/route'
import { publishCase } from '@/lib/jobs/publish'
import { MOST_PER_ADDRESS } from '@/lib/domain/access/status-pace'
import { StatusAnswer } from '@/lib/schemas/api/status-call'
import { failed } from '@/lib/site/pace'
import { call, serveFrom } from '@/lib/testing/api'
import { makeWorld, type World } from '@/lib/testing/builders'
import { lodge } from '@/lib/testing/journey'
import { DAY, mover, NOW, routeOf } from '@/lib/testing/money-world'
import { receiptOf } from '@/lib/testing/public-site'

let world: World
let stop: () => void
let receipt: { reference: string; queryCode: string }
beforeAll(async () => {
  world = await makeWorld([mover('查进度')], DAY)
  stop = serveFrom(world)
  const { reference } = await lodge(world, routeOf('查进度'), NOW)
  const { id, queryCode } = await receiptOf(world.db, reference)
  await publishCase(world.db, id, NOW)
  receipt = { reference, queryCode }
})
afterAll(async () => {
  stop()
  await world.close()
})

const asked = (body: unknown, headers = {}) => call(POST, { method: 'POST', body, headers })

it('tells whoever holds the receipt where it stands, in either language, and names nobody', async () => {
  const response = await asked(receipt)
  const answer = StatusAnswer.parse(await response.json())
  expect(answer).toMatchObject({ stage: 'accepted', holder: 'destination', whatToDo: [] })
  expect(answer.steps[0]).toMatchObject({ stage: 'submitted', state: 'done' })
  expect(answer.sentence).toMatch(/合肥|受理/)
  expect(JSON.stringify(answer)).not.toContain('查进度')
  const english = await asked(receipt, { 'Accept-Language': 'en-GB,zh;q=0.5' })
  expect(english.headers.get('Content-Language')).toBe('en')
  expect(StatusAnswer.parse(await english.json()).sentence).toMatch(/^[A-Z]/)
})

it('tells an unknown reference and a wrong code alike, in the same words after the same time', async () => {
  const tries = [
    { reference: receipt.reference, queryCode: 'WRONGONE' },
    { reference: '340100-2026-999999', queryCode: receipt.queryCode },
  ]
  const told = []
  for (const body of tries) {
    const began = performance.now()
    const response = await asked(body)
    told.push([response.status, await response.text(), performance.now() - began >= 240])
  }
  expect(told[0]).toEqual(told[1])
  expect(told[0]).toEqual([404, expect.stringContaining('"code":"not-found"'), true])
})

it('names what is missing', async () => {
  const response = await asked({ reference: ' ' })
  expect([response.status, await response.json()]).toMatchObject([
    422,
    {
      fields: [
        { path: 'reference', code: 'required' },
        { path: 'queryCode', code: 'required' },
      ],
    },
  ])
})

it('sends an address away that guessed too often, and says for how long', async () => {
  const address = '203.0.113.7'
  for (let time = 0; time < MOST_PER_ADDRESS; time += 1)
    await failed('StatusAttempt', { address }, new Date(), world.site)
  const response = await asked(receipt, { 'X-Forwarded-For': address })
  expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '600'])
}, 60_000)
