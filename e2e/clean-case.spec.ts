import type { Page } from '@playwright/test'
import { dueCard, happened, history, lookUp, pressDue, queryCodeOf, submit } from './support/case'
import { interactionsDuring } from './support/interactions'
import { expect, test } from './support/journey'

/** The bar of the product: from the worklist to acceptance, the number included, and for any later step. */
const MOST_TO_ACCEPTANCE = 12
const MOST_PER_STEP = 3

test('a clean case runs from the counter to completion, each step by whose turn it is, on the days the law counts', async ({
  as,
  visitor,
}) => {
  test.slow()
  const hefei = await as('hefei-clerk')
  const hefeiReviewer = await as('hefei-reviewer')
  const hefeiFinance = await as('hefei-finance')
  const nanjing = await as('nanjing-clerk')
  const nanjingReviewer = await as('nanjing-reviewer')
  const nanjingFinance = await as('nanjing-finance')

  await hefei.goto('/cases')
  let reference = ''
  const toAcceptance = await interactionsDuring(hefei, async () => {
    await hefei.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '新建申请' }).click()
    await lookUp(hefei, '陈接续')
    reference = await submit(hefei)
    await pressDue(hefei, '受理')
  })
  expect(toAcceptance).toBeLessThanOrEqual(MOST_TO_ACCEPTANCE)

  const out = hefei.getByRole('list', { name: '转出期限 10 个工作日' })
  await expect(out.getByText('起算日 2026-10-12（周一），受理当日，不计入')).toBeAttached()
  await expect(out.getByText('第 10 个工作日 2026-10-26（周一）')).toBeAttached()
  await expect(hefei.getByText('10-12 受理 → 10-26 截止')).toBeVisible()

  // 陈接续 follows on a phone what the offices do.
  const phone = await visitor({ viewport: { width: 390, height: 844 }, hasTouch: true })
  await phone.goto(`/status#${reference}.${await queryCodeOf(hefei, reference)}`)
  await phone.getByRole('button', { name: '查询', exact: true }).click()
  await expect(phone.getByText(reference)).toBeVisible()
  const sees = async (sentence: string) => {
    await expect(async () => {
      await phone.goto('/status')
      await expect(phone.getByRole('heading', { level: 1 })).toHaveText(sentence, { timeout: 500 })
    }).toPass()
  }
  await sees('联系函已发往南京')
  await expect(phone.getByText('年限：11 月 2 日（周一）（含）前转入')).toBeVisible()

  const step = async (page: Page, start: string, work: () => Promise<void>) => {
    await page.goto(start)
    expect(await interactionsDuring(page, work)).toBeLessThanOrEqual(MOST_PER_STEP)
  }
  const openHere = (page: Page) => page.getByRole('link', { name: reference, exact: true }).click()
  const onMyList = (page: Page, button: string) =>
    step(page, '/cases', async () => {
      await openHere(page)
      await pressDue(page, button)
    })
  const onFunds = (page: Page, button: string, entries: Readonly<Record<string, string>> = {}) =>
    step(page, '/funds', async () => {
      const row = page.getByRole('listitem').filter({ hasText: reference })
      for (const [label, value] of Object.entries(entries)) await row.getByLabel(label).fill(value)
      await row.getByRole('button', { name: button }).click()
      await expect(row.getByRole('button', { name: button })).toBeHidden()
    })

  await step(nanjing, '/cases', async () => {
    await nanjing.getByRole('navigation', { name: '清单' }).getByRole('link', { name: '待领办' }).click()
    await openHere(nanjing)
    await pressDue(nanjing, '签收联系函')
  })
  await step(nanjing, `/cases/${reference}`, () => pressDue(nanjing, '按登记生成《信息表》'))
  await onMyList(nanjingReviewer, '复核签章并上传')
  await sees('合肥正在把您在南京的缴费年限转入')
  await expect(phone.getByText('年限：10 月 19 日（周一）（含）前转入')).toBeVisible()
  await expect(
    phone.getByText(/年限：原来告诉您的是 11 月 2 日（周一），现在是 10 月 19 日（周一）/),
  ).toBeVisible()
  await onFunds(nanjingFinance, '制单 ¥3,456.78')
  await onFunds(nanjingReviewer, '付款复核 ¥3,456.78')
  await onFunds(nanjingFinance, '登记划款回单', { 银行流水号: 'NJ-2026-1012-0001' })

  await onMyList(hefei, '转入 86 个月')
  const into = hefei.getByRole('list', { name: '转入期限 5 个工作日' })
  await expect(into.getByText('第 5 个工作日 2026-10-19（周一）')).toBeAttached()
  await onFunds(hefeiFinance, '登记到账', { 金额: '3456.78', 银行流水号: 'HF-2026-1012-0001' })
  await onFunds(hefeiFinance, '到账核对')
  await onFunds(hefeiReviewer, '计入个人账户 ¥3,456.78')

  // The message to the person is the worker's; once it is delivered the program closes the case by itself.
  await expect(async () => {
    await hefei.goto(`/cases/${reference}`)
    await expect(hefei.getByRole('heading', { name: '已于 2026-10-12（周一） 办结' })).toBeVisible({
      timeout: 500,
    })
  }).toPass()
  await sees('已全部办结')
  await expect(phone.getByText('已计入您在合肥的个人账户')).toBeVisible()
  await expect(dueCard(hefei)).toBeHidden()
  const proofs = hefei.getByRole('region', { name: '办结条件' }).getByRole('listitem')
  for (const proof of ['年限已转入', '资金已到账核对 ¥3,456.78', '已计入个人账户', '已告知本人'])
    await expect(proofs.filter({ hasText: `完成 ${proof}` })).toBeVisible()

  await history(hefei).getByText('更早的').click()
  for (const what of [
    '提交申请',
    '联系函已签收',
    '《信息表》复核签章并上传',
    '付款复核通过',
    '缴费年限已转入',
  ])
    await expect(happened(hefei, what)).toBeVisible()
  await expect(history(hefei).getByText('逐条校验一致')).toBeVisible()
})
