import { readFileSync } from 'node:fs'
import { expect, test } from './support/journey'

test('a supervisor sees tomorrow’s breaches and why, and every number opens as many rows', async ({ as }) => {
  const supervisor = await as('hefei-supervisor')
  await supervisor.goto('/cases')
  await supervisor.getByRole('link', { name: '时限监管' }).click()
  const next = supervisor.getByRole('table', { name: '今天和下一个工作日到期' })
  const due = next
    .getByRole('row')
    .filter({ has: supervisor.getByText('还剩 1') })
    .first()
  await expect(due).toContainText(/合肥|南京|银行|申请人/)
  await expect(due).toContainText(/(已 \d+ 个工作日|今天起)/)

  const tiles = supervisor.getByRole('list', { name: '要点' })
  for (const tile of ['已超期', '下一个工作日到期', '在走的时限', '在途资金']) {
    const link = tiles.getByRole('link', { name: new RegExp(`^${tile}`) })
    await link.click()
    await expect(supervisor.getByRole('link', { name: '回到总览' })).toBeVisible()
    // Others work meanwhile: a list is held to its own number, both read at one instant.
    const said = await supervisor.getByText(/^\d+ 行$/).innerText()
    await expect(supervisor.getByRole('table').getByRole('row')).toHaveCount(Number(said.split(' ')[0]) + 1)
    await supervisor.goBack()
  }

  const clocks = supervisor.getByRole('table', { name: '按期率与用时' })
  await clocks
    .getByRole('row', { name: /^转出期限/ })
    .getByRole('link', { name: /^转出期限 超期 \d+$/ })
    .click()
  const late = supervisor.getByRole('table', { name: /已结束的时限 · 转出期限 · 超期完成/ })
  await expect(late.getByRole('row').filter({ hasText: '业务量过大' })).toContainText(/合肥 \d+ 日/)

  await late
    .getByRole('link', { name: /^\d{4}-\d\d-\d\d$/ })
    .first()
    .click()
  await expect(supervisor.getByRole('table', { name: /逐日计算$/ })).toBeVisible()
  await supervisor.goBack()

  const download = supervisor.waitForEvent('download')
  await supervisor.getByRole('link', { name: '导出 CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^时限监管-\d{4}-\d\d-\d\d\.csv$/)
  const text = readFileSync(await file.path(), 'utf8')
  expect(text.split('\r\n').filter(Boolean).length).toBeGreaterThan(1)
  expect(text).toContain('转出期限')
})

test('the province sees its agencies masked, a clerk finds no such page', async ({ as }) => {
  const province = await as('anhui-supervisor')
  await province.goto('/supervision/rows?measure=open')
  await expect(province.getByRole('table').getByRole('row').nth(1)).toContainText(/.\*/)
  await province.goto('/supervision/counterparts')
  await expect(province.getByRole('table').getByRole('row', { name: /^南京/ })).toBeVisible()

  const clerk = await as('hefei-clerk')
  await expect(clerk.getByRole('link', { name: '时限监管' })).toHaveCount(0)
  await clerk.goto('/supervision')
  await expect(clerk.getByRole('heading', { name: /找不到|没有/ })).toBeVisible()
  const file = await clerk.request.get('/supervision/export?measure=open&format=csv')
  expect(file.status()).toBe(404)
})
