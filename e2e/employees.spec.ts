import type { Page } from '@playwright/test'
import { localDate } from '@/lib/domain/calendar/local-date'
import { creditCode, phoneNumber, residentNumber } from '@/prisma/seed/synthetic-numbers'
import { hindrancesOn } from './support/axe'
import { choose } from './support/case'
import { query } from './support/database'
import { expect, test } from './support/journey'
import { codesSentTo, codeSentTo } from './support/one-time-code'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } as const
const EMPLOYER = '合肥示例装配有限公司'
const GIVEN_NAMES = [...'安邦昌德恩方光海嘉康宽朗茂宁平启荣尚泰维']

/** Twenty employees in rows 2 to 21; the numbers belong to nobody alive. */
const numbers = GIVEN_NAMES.map((_, index) => residentNumber('320102', localDate('1895-03-04'), 500 + index))
const lines = GIVEN_NAMES.map((name, index) => {
  const number = numbers[index] ?? ''
  const last = number.at(-1) === '1' ? '2' : '1'
  const written = index === 3 ? number.slice(0, 17) + last : index === 16 ? (numbers[1] ?? '') : number
  const origin = index === 9 ? '不知何处' : '南京市'
  return `林${name},居民身份证,${written},${phoneNumber(7000 + index)},${origin},职工,2026-09`
})
const LIST = {
  name: 'employees.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['姓名,证件类型,证件号码,手机号,转出地,转出险种,末次缴费年月', ...lines].join('\r\n')),
}

/** An employer with a proven phone and its list read. */
async function sendsList(page: Page, phone: string, look = async () => {}): Promise<void> {
  await page.goto('/apply/employees')
  await page.getByRole('textbox', { name: '单位名称' }).fill(EMPLOYER)
  await page.getByRole('textbox', { name: '统一社会信用代码' }).fill(creditCode('340100', 77))
  await page.getByRole('textbox', { name: '联系人姓名' }).fill('林经办')
  await page.getByRole('textbox', { name: '联系人手机号码' }).fill(phone)
  await choose(page, '职工的医保转到哪里', '合肥')
  const before = await codesSentTo(phone)
  await page.getByRole('button', { name: '发送验证码' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '输入短信验证码' })).toBeVisible()
  await page.getByRole('textbox', { name: '验证码' }).fill(await codeSentTo(phone, before))
  await page.getByRole('button', { name: '确认', exact: true }).click()
  await expect(page.getByRole('heading', { name: '上传名单' })).toBeVisible()
  await look()
  await page.getByLabel('选择名单文件').setInputFiles(LIST)
  await page.getByRole('button', { name: '检查名单' }).click()
  await expect(page.getByRole('heading', { name: '有 3 行需要改' })).toBeVisible()
}

/** Without the three rows, and on until there is something to choose from. */
async function goesOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '先办其余 17 人，不含这 3 行' }).click()
  await expect(page.getByRole('heading', { name: '检查完了，请选择提交哪些人' })).toBeVisible({
    timeout: 60_000,
  })
}

async function submits(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /名单内容真实/ }).check()
  await page.getByRole('checkbox', { name: /已告知职工并取得同意/ }).check()
  await page.getByRole('button', { name: '提交选中的人' }).click()
}

async function lodgedByEmployer(): Promise<number> {
  const [row] = await query<{ many: number }>(
    `SELECT count(*)::int AS many FROM "Transfer" WHERE "employerName" = $1 AND state = 'submitted'`,
    [EMPLOYER],
  )
  return row?.many ?? 0
}

test('an employer with three bad rows of twenty is told which, lodges the others, and none of them twice', async ({
  visitor,
  as,
}) => {
  test.setTimeout(300_000)
  const page = await visitor(PHONE)
  const asked: string[] = []
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())))
  await sendsList(page, phoneNumber(7100), async () => {
    expect(await hindrancesOn(page)).toEqual([])
    await page.setViewportSize(PHONE.viewport)
  })

  const bad = page.getByRole('table', { name: '需要改的行' })
  for (const [row, sentence] of [
    ['5', /证件号码.*校验/],
    ['11', /没有找到这个转出地/],
    ['18', /证件号码与第 3 行相同/],
  ] as const)
    await expect(
      bad.getByRole('row').filter({ has: page.getByRole('rowheader', { name: row, exact: true }) }),
    ).toContainText(sentence)
  await expect(bad.getByRole('rowheader')).toHaveCount(3)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载标出问题的名单' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('职工转移名单-待改.xlsx')
  expect(await hindrancesOn(page)).toEqual([])
  await page.setViewportSize(PHONE.viewport)

  await goesOn(page)
  await expect(page.getByRole('checkbox', { name: /^提交：/ })).toHaveCount(17)
  await page.getByRole('button', { name: '提交选中的人' }).click()
  await expect(page.getByRole('heading', { name: '有 2 处需要更正' })).toBeVisible()
  for (const number of numbers) await expect(page.getByText(number)).toHaveCount(0)
  expect(await hindrancesOn(page)).toEqual([])
  await page.setViewportSize(PHONE.viewport)
  await submits(page)
  await expect(page.getByRole('heading', { name: '已提交 17 人' })).toBeVisible({ timeout: 90_000 })
  // Loaded anew, the page is where it was.
  await page.reload()
  await expect(page.getByRole('heading', { name: '已提交 17 人' })).toBeVisible()
  const references = await page
    .getByRole('definition')
    .filter({ hasText: /^340100-\d{4}-\d{6}$/ })
    .allInnerTexts()
  expect(new Set(references).size).toBe(17)
  expect(await hindrancesOn(page)).toEqual([])
  expect(await lodgedByEmployer()).toBe(17)

  const clerk = await as('hefei-clerk')
  await clerk.goto(`/cases/${references[0]}`)
  await expect(clerk.getByText('林安').first()).toBeVisible()
  await expect(clerk.getByText(EMPLOYER).first()).toBeVisible()

  const elsewhere = await visitor(PHONE)
  await sendsList(elsewhere, phoneNumber(7101))
  await goesOn(elsewhere)
  await submits(elsewhere)
  await expect(elsewhere.getByRole('heading', { name: '没有一人提交成功' })).toBeVisible({
    timeout: 90_000,
  })
  expect(await lodgedByEmployer()).toBe(17)

  for (const address of asked)
    for (const secret of [...numbers, ...references, EMPLOYER]) expect(address).not.toContain(secret)
})
