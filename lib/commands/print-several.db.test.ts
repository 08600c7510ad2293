import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Db } from '@/lib/db/client'
import { RENDER_ATTEMPTS } from '@/lib/db/render-queue'
import { papersToPrint } from '@/lib/db/print-batches'
import { joinPapers } from '@/lib/jobs/join-papers'
import { renderIssuedPaper } from '@/lib/jobs/render-papers'
import { printBatchPage, printProgress } from '@/lib/queries/print-batch'
import { at, makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, versionOf } from '@/lib/testing/journey'
import { fetchPrintBatch } from './fetch-print-batch'
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

/** A press that jams on one paper only. */
const jamOnly = (paperId: string) => (database: Db, id: string, when: Date) =>
  id === paperId
    ? renderIssuedPaper(database, id, when, 1, () => Promise.reject(new Error('jammed')))
    : renderIssuedPaper(database, id, when, 1)

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
      failed: 0,
    })
    const fetchFor = (login: string) => world.run(fetchPrintBatch, login, { batchId }, at('2026-10-13'))
    const notFound = { ok: false, refusal: { code: 'not-found' } }
    expect(await fetchFor('nanjing-clerk')).toEqual(notFound)
    await joinPapers(world.db, batchId, at('2026-10-13'), 1)
    const page = await printBatchPage(clerk, batchId, world.db)
    expect(page).toMatchObject({ status: 'ready', done: 2, total: 2 })
    expect(page?.papers.map(({ kind }) => kind)).toEqual(['information-table', 'account-transfer-notice'])
    // Asked for and joined, but nobody has it yet: all of it is still due.
    expect(await world.db.accessLog.count({ where: { act: 'printed' } })).toBe(0)
    expect((await world.run(printSeveral, 'nanjing-clerk2', { cases }, at('2026-10-13'))).ok).toBe(true)
    const file = await fetchFor('nanjing-clerk')
    const joined = await PDFDocument.load(file.ok ? file.value : new Uint8Array())
    expect(joined.getPageCount()).toBe(page?.pages)

    // Nobody else, not even a colleague, finds it under its address.
    for (const login of ['nanjing-clerk2', 'hefei-clerk']) {
      expect(await printProgress(await world.actor(login), batchId, world.db)).toBeNull()
      expect(await fetchFor(login)).toEqual(notFound)
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
    expect(await world.db.printBatch.count()).toBe(2)
  })

  it('leaves out a paper that cannot be made, names it, and keeps it failed and due', async () => {
    const cases = await ticked(references[1] ?? '')
    const asked = await world.run(printSeveral, 'hangzhou-clerk', { cases }, MONDAY)
    if (!asked.ok) throw new Error(JSON.stringify(asked.refusal))
    const { batchId } = asked.value
    const broken = await world.db.paper.findFirstOrThrow({
      where: { kind: 'contact-letter', transfer: { reference: references[1] ?? '' } },
    })
    const jam = () => Promise.reject(new Error('the press is jammed'))
    await renderIssuedPaper(world.db, broken.id, MONDAY, RENDER_ATTEMPTS, jam).catch(() => undefined)
    await joinPapers(world.db, batchId, MONDAY, 1, jamOnly(broken.id))
    const page = await printBatchPage(await world.actor('hangzhou-clerk'), batchId, world.db)
    expect(page).toMatchObject({ status: 'ready', failed: 1 })
    expect(page?.papers.filter(({ isFailed }) => isFailed).map(({ kind }) => kind)).toEqual([
      'contact-letter',
    ])
    expect(await world.db.paper.findUniqueOrThrow({ where: { id: broken.id } })).toMatchObject({
      status: 'failed',
    })
    expect((await world.run(fetchPrintBatch, 'hangzhou-clerk', { batchId }, MONDAY)).ok).toBe(true)
    const due = await papersToPrint(world.db, broken.transferId ?? '', broken.agencyId)
    expect(due.map(({ kind }) => kind)).toEqual(['contact-letter'])
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
