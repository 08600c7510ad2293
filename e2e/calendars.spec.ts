import { query } from './support/database'
import { expect, test } from './support/journey'
import { taken } from './support/ready'
import type { Page } from '@playwright/test'

/** A local calendar of a made-up festival for an agency no other journey works at: the national one stays as it is. */
const CODE = 'CSZ'

async function notice(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: '文号' }).fill('测试政办〔2026〕0号（虚构）')
  await page.getByLabel('发文日期').fill('2026-10-08')
  await page.getByRole('textbox', { name: '说明' }).fill('测试用虚构安排')
}

async function approve(page: Page, wish: string, button: string): Promise<void> {
  await page.goto('/admin/calendars')
  await page.getByRole('region', { name: '待批准的变更' }).getByRole('link', { name: wish }).click()
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(page.getByText('已批准').first()).toBeVisible()
}

test('a local calendar is founded, filled, previewed case by case and carried through by two administrators', async ({
  as,
}) => {
  // Three changes, each signed by two people.
  test.slow()
  const [agency] = await query<{ id: string; name: string; slug: string }>(
    `SELECT a.id, a.name, a.slug FROM "Agency" a WHERE a.slug = 'changsha'`,
  )
  const running = await query<{ reference: string; clock: string; due: string }>(
    `SELECT t.reference, c.clock::text, c."sortDueOn"::text AS due FROM "Clock" c
     JOIN "Transfer" t ON t.id = c."transferId"
     WHERE c."agencyId" = '${agency?.id}' AND c."endedAt" IS NULL ORDER BY t.reference, c.clock`,
  )
  const admin = await as('admin')
  const second = await as('admin2')

  await admin.goto('/admin')
  await admin.getByRole('link', { name: '工作日历' }).click()
  await expect(admin.getByRole('row', { name: /^2026 已公布/ })).toContainText('248 天')
  await expect(admin.getByRole('row', { name: /^2027 暂定/ })).toContainText('只按法定节假日计算')
  await admin.getByRole('link', { name: '新建地方日历' }).click()
  const code = admin.getByRole('textbox', { name: '日历代码' })
  await taken(code)
  await code.fill(CODE)
  await admin.getByRole('textbox', { name: '日历名称' }).fill('测试州')
  await admin.getByRole('textbox', { name: '英文名称' }).fill('Test Prefecture')
  await notice(admin)
  await admin.getByRole('button', { name: '提交批准' }).click()
  await expect(admin.getByRole('status').filter({ hasText: '等待另一位系统管理员批准' })).toBeVisible()
  await expect(admin.getByRole('button', { name: '批准', exact: true })).toHaveCount(0)
  await approve(second, `新建地方日历：测试州（${CODE}）`, '批准')

  await admin.goto(`/admin/calendars/propose?kind=year&code=${CODE}&year=2026`)
  const typed = admin.getByRole('textbox', { name: '或逐行录入' })
  await taken(typed)
  await typed.fill('10-13 测试节 休\n10-32 测试节 休')
  await notice(admin)
  await admin.getByRole('button', { name: '读取并预览影响' }).click()
  const faults = admin.getByRole('region', { name: '测试州：录入 2026 年放假安排' }).getByRole('alert')
  await expect(faults).toContainText('第 2 行')
  await expect(faults).toContainText('10-32 测试节 休')
  await expect(faults).toContainText('日期不存在或写法不对')
  await expect(admin.getByRole('textbox', { name: '文号' })).toHaveValue('测试政办〔2026〕0号（虚构）')
  await typed.fill('10-13 测试节 休')
  await admin.getByRole('button', { name: '读取并预览影响' }).click()
  await expect(admin.getByText('新增放假：10-13（周二）')).toBeVisible()
  await expect(admin.getByText('没有在办期限变化。')).toBeVisible()
  await approve(second, '测试州 2026 年放假安排', '批准并重算期限')
  await expect(second.getByText(/全部重算完毕/)).toBeVisible({ timeout: 30_000 })

  await admin.goto('/admin/calendars/propose?kind=agency')
  const who = admin.getByRole('combobox', { name: '经办机构' })
  await taken(who)
  await who.selectOption(agency?.id ?? '')
  await admin.getByRole('combobox', { name: '日历' }).selectOption(CODE)
  await notice(admin)
  await admin.getByRole('button', { name: '读取并预览影响' }).click()
  const effect = admin.getByRole('region', { name: '对在办期限的影响', exact: true })
  await expect(effect).toContainText(`的 ${running.length} 个期限将重新计算`)
  const rows = effect.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(running.length + 1)
  const late = await effect.getByRole('link', { name: /^推迟/ }).innerText()
  // Administrators read references; cases are not theirs to open.
  await expect(effect.getByRole('table').getByRole('link')).toHaveCount(0)

  await approve(second, `${agency?.name}改按测试州日历计算`, '批准并重算期限')
  await expect(second.getByText(/全部重算完毕/)).toBeVisible({ timeout: 30_000 })
  const moved = await query<{ reference: string; clock: string; before: string; after: string }>(
    `SELECT t.reference, c.clock::text, m.before ->> 'sortDueOn' AS before, c."sortDueOn"::text AS after
     FROM "CalendarMove" m JOIN "Clock" c ON c.id = m."clockId" JOIN "Transfer" t ON t.id = c."transferId"
     WHERE m.became = 'moved' ORDER BY t.reference, c.clock`,
  )
  expect(moved.map(({ reference, clock, before }) => ({ reference, clock, due: before }))).toEqual(running)
  expect(Number(late.replace(/\D/gu, ''))).toBe(moved.filter(({ before, after }) => after > before).length)

  const one = moved.find(({ before, after }) => after > before)
  const clerk = await as(`${agency?.slug}-clerk`)
  await clerk.goto(`/cases/${one?.reference}/dates/${one?.clock}`)
  const table = clerk.getByRole('table', { name: /逐日计算$/ })
  const festival = table.getByRole('row', { name: /2026-10-13/ })
  await expect(festival).toContainText('放假，不计入（测试节）')
  await expect(festival).toContainText('CA-05')
  await expect(clerk.getByRole('table', { name: '重算记录' })).toContainText('测试政办〔2026〕0号')
})

test('a clerk has no calendars to keep, an auditor reads them', async ({ as }) => {
  const auditor = await as('auditor')
  await auditor.goto('/admin/calendars/CN/2026')
  await expect(auditor.getByText('全年工作日 248 天')).toBeVisible()
  await expect(auditor.getByRole('table', { name: /^2026 年 10 月/ })).toContainText('18 天')
  await expect(auditor.getByRole('link', { name: '更正 2026 年' })).toHaveCount(0)
  const clerk = await as('hefei-clerk')
  await clerk.goto('/admin/calendars')
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('没有找到这个页面')
})
