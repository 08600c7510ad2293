import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { casePage } from '@/lib/queries/case-page'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, lodge, versionOf } from '@/lib/testing/journey'
import { recordGapCause } from './record-gap-cause'

let world: World
let reference: string
const NOW = at('2026-10-12', '09:30')
/** Four months between Nanjing and Hangzhou, and nobody said why. */
const GAPPED = { ...CLEAN, name: '郑𠮷野', to: '330100', destinationSlug: 'hangzhou' }

beforeAll(async () => {
  world = await makeWorld()
  reference = (await lodge(world, GAPPED, NOW)).reference
})
afterAll(() => world.close())

async function record(login: string, fields: object = {}) {
  const version = await versionOf(world, reference)
  const typed = { reference, version, cause: 'employer', evidence: '电话询问本人', ...fields } as const
  return world.run(recordGapCause, login, typed, NOW)
}

async function page(login: string) {
  const seen = await casePage(await world.actor(login), reference, NOW, world.db)
  if (!seen) throw new Error('not seen')
  return seen
}

describe('登记断缴原因', () => {
  it('is offered to clerks of the side that took the application', async () => {
    expect((await page('hangzhou-clerk')).mayRecordGapCause).toBe(true)
    expect((await page('hangzhou-reviewer')).mayRecordGapCause).toBe(false)
    expect((await page('nanjing-clerk')).mayRecordGapCause).toBe(false)
  })

  it('is refused to the others', async () => {
    expect(await record('nanjing-clerk')).toMatchObject({ ok: false, refusal: { code: 'wrong-side' } })
    expect(await record('hangzhou-reviewer')).toMatchObject({ ok: false, refusal: { code: 'wrong-role' } })
    expect(await record('hefei-clerk')).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  })

  it('decides who bears the late fee, and stands in the history', async () => {
    expect((await page('hangzhou-clerk')).continuity).toMatchObject({
      cause: null,
      plan: { bearer: 'unknown' },
    })
    expect(await record('hangzhou-clerk')).toMatchObject({ ok: true })
    const after = await page('hangzhou-clerk')
    expect(after.continuity).toMatchObject({ cause: 'employer', plan: { bearer: 'employer' } })
    expect(after.mayRecordGapCause).toBe(false)
    expect(after.history.entries[0]).toMatchObject({
      kind: 'recordGapCause',
      reason: 'employer',
      evidence: '电话询问本人',
    })
  })

  it('must be seen as it is', async () => {
    const stale = await record('hangzhou-clerk', { version: 0 })
    expect(stale).toMatchObject({ ok: false, refusal: { code: 'changed-meanwhile' } })
  })
})
