import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PDFDocument } from '@cantoo/pdf-lib'
import { joinPapers } from '@/lib/jobs/join-papers'
import { printBatchFile, printBatchPage, printProgress } from '@/lib/queries/print-batch'
import { at, makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, versionOf } from '@/lib/testing/journey'
import { printSeveral } from './print-several'

let world: World
let references: string[]
beforeAll(async () => {
  world = await makeWorld()
  const other = { ...CLEAN, name: '郑𠮷野', to: '330100', destinationSlug: 'hangzhou' }
  references = [
    await driveTo(world, 'prepareRemittance', CLEAN, MONDAY),
    await driveTo(world, 'receiveContactLetter', other, MONDAY),
  ]
})
afterAll(() => world.close())

const ticked = async (...some: readonly string[]) =>
  Promise.all(some.map(async (reference) => `${reference}@${await versionOf(world, reference)}`))

describe('printing the papers of ticked cases', () => {
  it('joins what the own agency issued and has not printed, and says how far it is', async () => {
    const [first = ''] = references
    const cases = await ticked(first)
    const asked = await world.run(printSeveral, 'nanjing-clerk', { cases }, at('2026-10-13'))
    if (!asked.ok) throw new Error(JSON.stringify(asked.refusal))
    const { batchId } = asked.value
    const clerk = await world.actor('nanjing-clerk')
    expect(await printProgress(clerk, batchId, world.db)).toEqual({
      status: 'pending',
      done: 0,
      total: 2,
      pages: null,
    })
    expect(await printBatchFile(clerk, batchId, world.db)).toBeNull()
    await joinPapers(world.db, batchId, at('2026-10-13'), 1)
    const page = await printBatchPage(clerk, batchId, world.db)
    expect(page).toMatchObject({ status: 'ready', done: 2, total: 2 })
    expect(page?.papers.map(({ kind }) => kind)).toEqual(['information-table', 'account-transfer-notice'])
    const file = await printBatchFile(clerk, batchId, world.db)
    const joined = await PDFDocument.load(file ?? new Uint8Array())
    expect(joined.getPageCount()).toBe(page?.pages)

    // Nobody else, not even a colleague, finds it under its address.
    for (const login of ['nanjing-clerk2', 'hefei-clerk']) {
      expect(await printProgress(await world.actor(login), batchId, world.db)).toBeNull()
      expect(await printBatchFile(await world.actor(login), batchId, world.db)).toBeNull()
    }
    expect(await printProgress(clerk, 'no such batch', world.db)).toBeNull()
  })

  it('counts them as printed: a second time there is nothing, and a look is on record', async () => {
    const cases = await ticked(references[0] ?? '')
    expect(await world.run(printSeveral, 'nanjing-clerk2', { cases }, at('2026-10-13', '11:00'))).toEqual({
      ok: false,
      refusal: { code: 'wrong-state', detail: 'nothing-to-print' },
    })
    const looks = await world.db.accessLog.findMany({ where: { act: 'printed' }, select: { field: true } })
    expect(looks.map(({ field }) => field).toSorted()).toEqual([
      'account-transfer-notice',
      'information-table',
    ])
  })

  it('takes no case of another agency', async () => {
    const cases = await ticked(...references)
    expect(await world.run(printSeveral, 'hangzhou-clerk', { cases }, MONDAY)).toEqual({
      ok: false,
      refusal: { code: 'not-found' },
    })
    expect(await world.db.printBatch.count()).toBe(1)
  })

  it('forgets a joined file after a day', async () => {
    const cases = await ticked(references[1] ?? '')
    const asked = await world.run(printSeveral, 'hangzhou-clerk', { cases }, at('2026-10-15'))
    if (!asked.ok) throw new Error(JSON.stringify(asked.refusal))
    await joinPapers(world.db, asked.value.batchId, at('2026-10-15'), 1)
    const left = await world.db.printBatch.findMany({ select: { id: true, status: true, pages: true } })
    expect(left).toEqual([{ id: asked.value.batchId, status: 'ready', pages: expect.any(Number) as number }])
  })
})
