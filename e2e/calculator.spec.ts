import type { APIRequestContext, Page } from '@playwright/test'
import { hindrancesOn } from './support/axe'
import { expect, test } from './support/journey'

const PHONE = { viewport: { width: 390, height: 844 } }

/** A phone never has to be pushed sideways. */
async function fits(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(PHONE.viewport.width)
}

async function calculate(page: Page): Promise<void> {
  await page.getByRole('button', { name: '测算', exact: true }).click()
}

test('李女士 learns from her payslips that she waits six months, and what the four months cost her', async ({
  visitor,
}) => {
  const page = await visitor(PHONE)
  await page.goto('/')
  await page.getByRole('link', { name: /待遇测算/ }).click()
  await page.getByLabel('工资条上最后一次扣医保是哪个月').fill('2026-05')
  await page.getByLabel('新单位（或自己）第一次缴的是哪个月').fill('2026-10')
  await page.getByLabel('现在在哪个城市参保').selectOption({ label: '其他城市／不清楚' })
  await page.getByLabel('已经补缴，或者打算补缴').check()
  await page.getByLabel('为什么没缴').selectOption({ label: '个人原因' })
  await page.getByLabel('我是灵活就业人员，自己缴费').check()
  await page.getByText('补缴要多少钱（可以不填）').click()
  await page.getByLabel('缴费基数（元）').fill('8000')
  await page.getByLabel('费率（%）').fill('10')
  await page.getByLabel('当地是否向灵活就业人员收滞纳金').selectOption({ label: '收' })
  await page.getByLabel('哪天缴清').fill('2026-10-15')
  await page.getByText('缴费年限和退休（可以不填）').click()
  await page.getByLabel('断缴前连续缴了几个月').fill('48')
  await page.getByLabel('以前一共缴了几个月').fill('94')
  await calculate(page)

  const main = page.getByRole('main')
  await expect(
    main.getByText('断缴 4 个月，要等待 6 个月：2027-04-01（周四）起享受新参保地完整待遇。'),
  ).toBeVisible()
  await expect(main.getByText('按全国规定计算，请咨询参保地').first()).toBeVisible()
  await expect(main.getByRole('listitem').filter({ hasText: '断缴：2026 年 6–9 月' })).toBeVisible()
  await expect(
    main.getByRole('listitem').filter({ hasText: '等待期：2026 年 10–12 月；2027 年 1–3 月' }),
  ).toBeVisible()
  await expect(main.getByText('原有 48 个月，从首月起重新计算')).toBeVisible()
  await expect(main.getByText('94 个月（7 年 10 个月）全部保留', { exact: false })).toBeVisible()
  await expect(main.getByText('由本人承担')).toBeVisible()
  const fees = main.getByRole('table', { name: '逐月滞纳金' })
  for (const row of [
    '2026-06 06-25 112 800.00 44.80',
    '2026-07 07-25 82 800.00 32.80',
    '2026-08 08-25 51 800.00 20.40',
    '2026-09 09-25 20 800.00 8.00',
    '合计 3,200.00 106.00',
  ])
    await expect(fees.getByRole('row', { name: row })).toBeVisible()
  await expect(main.getByText('¥3,306.00（叁仟叁佰零陆元整）')).toBeVisible()
  await expect(main.getByText('仅供参考，以经办机构核定为准。')).toBeVisible()
  await fits(page)
  expect(await hindrancesOn(page)).toEqual([])

  const shared = await visitor(PHONE)
  await shared.goto(page.url())
  await expect(shared.getByRole('main')).toHaveText(await main.innerText(), { useInnerText: true })
})

test('张先生 pays nothing for what his employer missed, and his bills of June and July are paid', async ({
  visitor,
}) => {
  const page = await visitor(PHONE)
  await page.goto('/calculator')
  await page.getByRole('link', { name: /张先生/ }).click()
  const main = page.getByRole('main')
  await expect(
    main.getByText(
      '断缴 2 个月，补缴后不用等待：2026-08-01（周六）起享受新参保地待遇，断缴期间的费用也能报销。',
    ),
  ).toBeVisible()
  await expect(main.getByText('没有。每个月都有着落。')).toBeVisible()
  await expect(main.getByText('2026 年 6–7 月看病先自付，保留票据，补缴后可以报销。')).toBeVisible()
  await expect(main.getByText('由单位承担，个人不承担')).toBeVisible()
  await expect(main.getByText('断缴 2 个月，要等待 6 个月：2027-02-01（周一）起')).toBeVisible()
  await fits(page)
})

test('a city’s own rule goes before the national one, and says where it comes from', async ({ visitor }) => {
  const page = await visitor(PHONE)
  const question = 'from=employee&to=employee&area=350100&last=2026-05&first=2026-08&back=no'
  await page.goto(`/calculator?tool=gap&${question}`)
  const main = page.getByRole('main')
  await expect(main.getByText('按福州的规定计算')).toBeVisible()
  await expect(main.getByText('等待期内按 50% 报销。', { exact: false }).first()).toBeVisible()
  await expect(main.getByText('地方做法（福建）', { exact: false }).first()).toBeVisible()
})

test('wrong answers are told all at once, each at its field', async ({ visitor }) => {
  const page = await visitor(PHONE)
  await page.goto('/calculator')
  await page.getByLabel('工资条上最后一次扣医保是哪个月').fill('2026-08')
  await page.getByLabel('新单位（或自己）第一次缴的是哪个月').fill('2026-05')
  await calculate(page)
  for (const sentence of ['第一次缴费不能早于最后一次扣缴', '请选择现在参保的城市', '请选择是否补缴'])
    await expect(page.getByRole('link', { name: sentence })).toBeVisible()
  await expect(page.getByLabel('新单位（或自己）第一次缴的是哪个月')).toHaveValue('2026-05')
  expect(await hindrancesOn(page)).toEqual([])
})

test('the late fee alone, with both ways of counting days', async ({ visitor }) => {
  const page = await visitor(PHONE)
  await page.goto('/calculator?tool=fee')
  await page.getByLabel('每月应缴金额（元）').fill('800')
  await page.getByLabel('从哪个月开始漏缴').fill('2026-06')
  await page.getByLabel('到哪个月为止').fill('2026-09')
  await page.getByLabel('哪天缴清').fill('2026-10-15')
  await page.getByLabel('为什么没缴').selectOption({ label: '单位没有缴' })
  await calculate(page)
  await expect(page.getByText('补缴 ¥3,200.00，滞纳金 ¥106.00')).toBeVisible()
  await page.getByLabel('到期次日数到缴费前一天').check()
  await calculate(page)
  await expect(page.getByText('补缴 ¥3,200.00，滞纳金 ¥104.40')).toBeVisible()
  await fits(page)
})

test('ten working days from 28 September 2026 end on 16 October, with a reason for every day', async ({
  visitor,
}) => {
  const page = await visitor(PHONE)
  await page.goto('/calculator?tool=days')
  await page.getByLabel('起算日').fill('2026-09-28')
  await page.getByLabel('工作日数').fill('10')
  await calculate(page)
  const main = page.getByRole('main')
  await expect(main.getByText('2026-10-16（周五）').first()).toBeVisible()
  await expect(main.getByRole('list', { name: '逐日计算' })).toContainText('国庆节')
  await expect(main.getByText('日历版本 CN-2026/1', { exact: false })).toBeVisible()
  await fits(page)
  await page.getByLabel('工作日数').fill('251')
  await calculate(page)
  await expect(page.getByRole('link', { name: '工作日数应为 0 至 250 之间的整数' })).toBeVisible()
})

test('other systems ask the same questions', async ({ request }) => {
  const months = { lastPaidMonth: '2026-04', firstPaidMonth: '2026-09', backPaid: true }
  const asked = { fromScheme: 'employee', toScheme: 'employee', area: '340100', ...months }
  expect(await answerOf(request, 'continuity', asked)).toEqual({
    gapMonths: 4,
    outcome: 'waiting',
    waitingMonths: 6,
    benefitsFrom: '2027-03-01',
    benefitRatioDuringWait: 0,
    retroactive: false,
    uncoveredMonths: [
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ],
    rules: ['BE-03', 'BE-08'],
  })
  expect(await answerOf(request, 'late-fee', { principalFen: 1000, days: 1 })).toEqual({ feeFen: 1 })
  const number = { type: 'residentId', number: '11010519491231002X' }
  expect(await answerOf(request, 'identity/check', number)).toMatchObject({ valid: true, sex: 'female' })
  const refused = await request.post('/api/v1/continuity', { data: { ...asked, area: '合肥' } })
  expect(refused.status()).toBe(422)
  expect(refused.headers()['content-type']).toContain('application/problem+json')
  expect(await refused.json()).toMatchObject({ code: 'invalid', fields: [{ path: 'area', code: 'area' }] })
})

async function answerOf(request: APIRequestContext, call: string, data: object): Promise<unknown> {
  const response = await request.post(`/api/v1/${call}`, { data })
  expect(response.status()).toBe(200)
  return response.json()
}
