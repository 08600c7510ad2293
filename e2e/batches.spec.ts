import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { hindrancesOn } from './support/axe'
import { expect, test } from './support/journey'
import { numberOf } from './support/movers'
import { taken } from './support/ready'
import { syntheticNumber } from '@/prisma/seed/people'

/* A sheet of twelve, three of them wrong, and the clean ones accepted together. */

const CLEAN = [
  ['杜怀玲', '苏州市'],
  ['韩岚', '泉州市'],
] as const
/** Nobody any register knows: rules have nothing to go by. */
const UNKNOWN = ['新一', '新二', '新三', '新四', '新五', '新六', '新七'].map(
  (name, index) => [name, syntheticNumber('440100', 2700 - index, index % 2 === 0)] as const,
)

async function fileOf(page: Page, link: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  return readFile(await (await waiting).path())
}

test('a sheet becomes cases row by row, and the clean ones are accepted together', async ({ as }) => {
  test.slow()
  const page = await as('guangzhou-clerk')
  await page.goto('/cases/batches')
  const template = (await fileOf(page, '下载模板（.csv）')).toString('utf8')
  expect((await readSheet(await fileOf(page, '下载模板（.xlsx）')))[0]).toContain('姓名*')

  const rows = [
    ...CLEAN.map(([name, origin]) => [name, '', numberOf(name), '', origin]),
    ...UNKNOWN.map(([name, number]) => [name, '', number, '', '深圳市']),
    ['错一', '', numberOf('韩岚').replace(/.$/, '*'), '', '深圳市'],
    ['错二', '', syntheticNumber('440100', 2600, true), '12', '深圳市'],
    ['错三', '', syntheticNumber('440100', 2601, true), '', '不知道哪里'],
  ]
  const sheet = `${template}${rows.map((row) => row.join(',')).join('\r\n')}\r\n`
  const file = page.getByLabel('填好的表')
  await taken(file)
  const sent = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) }
  await file.setInputFiles(sent)
  await page.getByRole('button', { name: '上传并核对' }).click()

  await expect(page.getByRole('heading', { name: '核对完毕，请确认提交' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('有误、不能提交 3 行')).toBeVisible()
  const results = page.getByRole('table', { name: '逐行结果' })
  await expect(results.getByRole('row').filter({ hasText: '没有找到这个转出地' })).toContainText('有误')
  const faults = await readSheet(await fileOf(page, '改正表（.xlsx）'))
  expect(faults.filter((row) => String(row.at(-1)).includes('手机号码'))).toHaveLength(1)
  const address = page.url()

  await page.getByRole('checkbox', { name: /^条件不符合/ }).check()
  await page.getByRole('button', { name: '提交申请' }).click()
  // Once it is ordered it goes on whether or not the page stays open.
  await expect(page.getByRole('heading', { name: '核对完毕，请确认提交' })).toBeHidden()
  await page.reload()
  await expect(page.getByText('已办完：12 行中办成 9 行。')).toBeVisible({ timeout: 30_000 })
  const result = await readSheet(await fileOf(page, '结果表（.xlsx）'))
  expect(result.filter((row) => /^440100-2026-\d{6}$/.test(String(row[1])))).toHaveLength(9)
  expect(await hindrancesOn(page)).toEqual([])

  // The same file again is the same batch.
  await page.goto('/cases/batches')
  await taken(file)
  await file.setInputFiles(sent)
  await page.getByRole('button', { name: '上传并核对' }).click()
  await expect(page.getByText('这份文件已经上传过')).toBeVisible()
  expect(page.url()).toContain(address.split('?')[0])

  await page.goto('/cases/batches/clean?step=accept')
  for (const [name] of CLEAN)
    await page.getByRole('row').filter({ hasText: name }).getByRole('checkbox').check()
  await page.getByRole('button', { name: '受理所选' }).click()
  await expect(page.getByText('已办完：2 行中办成 2 行。')).toBeVisible({ timeout: 30_000 })
  for (const [name] of CLEAN)
    await expect(results.getByRole('row').filter({ hasText: name })).toContainText('现为已发函待签收')
})
