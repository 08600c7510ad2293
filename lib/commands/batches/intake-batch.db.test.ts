import { afterAll, beforeAll, expect, test } from 'vitest'
import { countRows } from '@/lib/db/batch-rows'
import { resumeBatches } from '@/lib/db/batches'
import { INTAKE_COLUMNS, type IntakeColumn } from '@/lib/domain/batches/columns'
import type { RowState } from '@/lib/domain/batches/batch'
import { forgetOldBatches, runBatch } from '@/lib/jobs/run-batch'
import { disableStaff } from '@/lib/commands/disable-staff'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { hire, mover, NOW } from '@/lib/testing/money-world'
import { doRow } from './do-row'
import { cancelBatch, startLodging } from './order-batch'
import { uploadIntake } from './upload-intake'

/* A sheet from its upload to its cases: its check, its rows one by one, and what stops them. */

const NAMES = ['甲一', '乙二', '丙三', '丁四', '戊五', '己六', '庚七', '辛八', '壬九', '癸十', '子一', '丑二']
const PLANS = NAMES.map(mover)

let world: World
beforeAll(async () => {
  world = await makeWorld(PLANS)
  await hire(world, 'hefei-clerk9', 'hefei', ['clerk'])
})
afterAll(() => world.close())

type Entry = Partial<Record<IntakeColumn, string>>
const HEADS = [
  '姓名',
  '证件类型',
  '证件号码',
  '手机号',
  '转出地',
  '转入地',
  '转出险种',
  '转入险种',
  '转移原因',
]

const entryOf = (name: string, over: Entry = {}): Entry => ({
  name,
  idNumber: PLANS.find((plan) => plan.name === name)?.idNumber ?? '',
  phone: '13900000001',
  originArea: '南京市',
  ...over,
})

/** Uploads rows below the headings and has them checked; the first person stands in row 2. */
async function uploaded(entries: readonly Entry[], sha256: string, login = 'hefei-clerk'): Promise<string> {
  const answer = await send(entries, sha256, login)
  if (!answer.ok || answer.value.kind !== 'kept') throw new Error(JSON.stringify(answer))
  await work(answer.value.batch)
  return answer.value.batch
}
const send = (entries: readonly Entry[], sha256: string, login = 'hefei-clerk') => {
  const columns = INTAKE_COLUMNS.slice(0, HEADS.length)
  const rows = [HEADS, ...entries.map((entry) => columns.map((column) => entry[column] ?? ''))]
  return world.run(uploadIntake, login, { sha256, table: { rows, broken: [], headless: false } }, NOW)
}
const work = (id: string, portion?: number) =>
  runBatch(id, {
    database: world.db,
    clock: () => NOW,
    isDemo: true,
    ...(portion !== undefined && { portion }),
  })

const rowsOf = (batchId: string) =>
  world.db.batchRow.findMany({ where: { batchId }, orderBy: { row: 'asc' } })
const statesOf = async (id: string): Promise<RowState[]> =>
  (await rowsOf(id)).map(({ state }) => state as RowState)
const batchOf = (id: string) => world.db.batch.findUniqueOrThrow({ where: { id } })
const casesOf = (name: string) => world.db.transfer.count({ where: { person: { name } } })

test('rows without a fault become cases with a reference, the others say field and cure', async () => {
  const entries = [
    entryOf('甲一'),
    entryOf('乙二', { phone: '123' }),
    entryOf('丙三', { originArea: '合肥市' }),
    entryOf('丁四', { name: '丁四五' }),
  ]
  const id = await uploaded(entries, 'a'.repeat(64))
  expect((await batchOf(id)).status).toBe('ready')
  expect(await statesOf(id)).toEqual(['due', 'faulty', 'faulty', 'faulty'])
  const [first, second, third, fourth] = await rowsOf(id)
  expect(second?.findings).toMatchObject({ faults: [{ column: 'phone' }] })
  expect(third?.findings).toMatchObject({ faults: [{ column: 'originArea', code: 'same-area' }] })
  expect(fourth?.findings).toMatchObject({ refusal: { code: 'rules-not-met', detail: 'name-differs' } })
  // What was typed is sealed, and who looked is on record.
  expect(first?.sealed).toMatch(/^v1:aes-256-gcm:/)
  expect(JSON.stringify(await rowsOf(id))).not.toContain(PLANS[0]?.idNumber)
  expect(await world.db.accessLog.count({ where: { act: 'looked-up', field: 'batch' } })).toBe(2)
  expect(await casesOf('甲一')).toBe(0)

  expect(await world.run(startLodging, 'hefei-clerk', { batch: id, withDoubtful: false }, NOW)).toMatchObject(
    { ok: true },
  )
  await work(id)
  expect(await batchOf(id)).toMatchObject({ status: 'ended', ending: 'done' })
  const [done] = await rowsOf(id)
  expect(done).toMatchObject({ state: 'done', sealed: null, reached: { state: 'submitted' } })
  const file = await world.db.transfer.findUniqueOrThrow({ where: { reference: done?.reference ?? '' } })
  expect(file).toMatchObject({ state: 'submitted', originAreaCode: '320100', destinationAreaCode: '340100' })
  const clerk = await world.actor('hefei-clerk')
  expect(file.createdById).toBe(clerk.staffId)
})

test('the same file is the same batch, and only that agency’s', async () => {
  const known = await send([entryOf('乙二')], 'a'.repeat(64))
  expect(known).toMatchObject({ ok: true, value: { kind: 'known' } })
  expect(await send([entryOf('乙二')], 'f'.repeat(64), 'hefei-finance')).toMatchObject({
    ok: false,
    refusal: { code: 'wrong-role' },
  })
  const unreadable = await world.run(
    uploadIntake,
    'hefei-clerk',
    {
      sha256: 'e'.repeat(64),
      table: {
        rows: [
          ['姓名', '电话'],
          ['甲一', '1'],
        ],
        broken: [],
        headless: false,
      },
    },
    NOW,
  )
  expect(unreadable).toMatchObject({
    ok: true,
    value: { kind: 'unreadable', faults: [{ column: 'idNumber' }, { column: 'originArea' }] },
  })
})

test('a worker that is stopped goes on at the next row, and two workers do no row twice', async () => {
  const names = NAMES.slice(1, 7)
  const id = await uploaded(
    names.map((name) => entryOf(name)),
    'b'.repeat(64),
  )
  await world.run(startLodging, 'hefei-clerk', { batch: id, withDoubtful: false }, NOW)
  // Torn away in the middle of its second row: what that row wrote is gone with it.
  let rows = 0
  const dying = () => {
    rows += 1
    if (rows > 1) throw new Error('the worker is gone')
    return NOW
  }
  await expect(runBatch(id, { database: world.db, clock: dying, isDemo: true })).rejects.toThrow('gone')
  expect((await countRows(world.db, id)).done).toBe(1)
  await world.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
  await resumeBatches(world.db, true)
  expect(await world.db.$queryRaw`SELECT key FROM graphile_worker.jobs`).toContainEqual({
    key: `batch:${id}`,
  })

  await Promise.all([work(id), work(id)])
  await work(id)
  expect(await batchOf(id)).toMatchObject({ ending: 'done' })
  expect(await statesOf(id)).toEqual(names.map(() => 'done'))
  for (const name of names) expect(await casesOf(name)).toBe(1)
  // Two submissions of one person would be two events.
  expect(new Set((await rowsOf(id)).map(({ reference }) => reference)).size).toBe(names.length)
})

test('cancelling leaves what is done and begins nothing more', async () => {
  const id = await uploaded([entryOf('辛八'), entryOf('壬九')], 'c'.repeat(64))
  await world.run(startLodging, 'hefei-clerk', { batch: id, withDoubtful: false }, NOW)
  await doRow(await world.as('hefei-clerk'), { batchId: id, row: 2 }, NOW, world.db)
  expect(await world.run(cancelBatch, 'nanjing-clerk', { batch: id }, NOW)).toMatchObject({ ok: false })
  expect(await world.run(cancelBatch, 'hefei-supervisor', { batch: id }, NOW)).toMatchObject({ ok: true })
  await work(id)
  expect(await statesOf(id)).toEqual(['done', 'due'])
  expect([await casesOf('辛八'), await casesOf('壬九')]).toEqual([1, 0])
  expect(await batchOf(id)).toMatchObject({ ending: 'cancelled' })
  // The rest may be sent again: the same file is no longer in the way, the case that is there is.
  const again = await uploaded([entryOf('辛八'), entryOf('壬九')], 'c'.repeat(64))
  expect(await statesOf(again)).toEqual(['faulty', 'due'])
  await expect(
    world.db.batch.update({ where: { id }, data: { status: 'running', ending: null, endedAt: null } }),
  ).rejects.toThrow('it is over')
})

test('somebody disabled meanwhile does nothing more', async () => {
  const id = await uploaded([entryOf('癸十'), entryOf('子一')], 'd'.repeat(64), 'hefei-clerk9')
  await world.run(startLodging, 'hefei-clerk9', { batch: id, withDoubtful: false }, NOW)
  const { staffId } = await world.actor('hefei-clerk9')
  const disabled = await world.run(disableStaff, 'admin', { staffId }, NOW)
  expect(disabled).toMatchObject({ ok: true })
  await work(id)
  expect(await batchOf(id)).toMatchObject({ ending: 'stopped' })
  expect(await statesOf(id)).toEqual(['due', 'due'])
  expect(await casesOf('癸十')).toBe(0)
})

test('what was typed is forgotten after its time, and what came of it later', async () => {
  await forgetOldBatches(world.db, at('2026-11-20'))
  expect(await world.db.batchRow.count({ where: { sealed: { not: null } } })).toBe(0)
  expect(await world.db.batch.count({ where: { tableSealed: { not: null } } })).toBe(0)
  expect(await world.db.batch.count()).toBeGreaterThan(0)
  await forgetOldBatches(world.db, at('2027-12-01'))
  expect(await world.db.batch.count()).toBe(0)
})
