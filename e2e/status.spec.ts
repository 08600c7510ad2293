import type { Page } from '@playwright/test'
import { hindrancesOn } from './support/axe'
import { lodge, queryCodeOf, take } from './support/case'
import { expect, test } from './support/journey'

const REGISTERED = ['冯重叠', '430102189011110118', '43010218', '1540000', '86 个月', '¥', '4,319', '4319']

async function ask(page: Page, reference: string, queryCode: string): Promise<void> {
  await page.goto('/status')
  await page.getByLabel('受理编号').fill(reference)
  await page.getByLabel('查询码').fill(queryCode)
  await page.getByRole('button', { name: '查询' }).click()
}

test('whoever holds the receipt learns where the case is and until when, and nothing about the person', async ({
  as,
  visitor,
}) => {
  const clerk = await as('hefei-clerk')
  const reference = await lodge(clerk, '冯重叠', { origin: '南京' })
  await take(clerk, reference, '受理')
  const queryCode = await queryCodeOf(clerk, reference)

  const page = await visitor({ viewport: { width: 390, height: 844 } })
  const asked: string[] = []
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())))
  await ask(page, reference, queryCode)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('联系函已发往南京')
  const main = page.getByRole('main')
  await expect(main.getByText('年限：11 月 2 日（周一）（含）前转入')).toBeVisible()
  await expect(main.getByText(/之后第 \d+ 个工作日/).first()).toBeVisible()
  await expect(main.getByText('目前无需您办理任何手续。')).toBeVisible()
  await expect(page.getByRole('list', { name: '逐日计算' })).toBeVisible()
  await expect(main.getByText('合肥市医疗保障基金管理中心')).toBeVisible()
  await expect(main.getByText('南京市医疗保障基金管理中心')).toBeVisible()
  const text = await main.innerText()
  for (const personal of REGISTERED) expect(text).not.toContain(personal)
  expect(await hindrancesOn(page)).toEqual([])

  await page.getByRole('button', { name: '查询另一件' }).click()
  const wrong = 'AAAAAAAA'
  await expect(page.getByLabel('受理编号')).toBeVisible()
  const answer = page.getByRole('status').filter({ hasText: '没有找到' })
  await ask(page, reference, wrong)
  await expect(answer).toBeVisible()
  const toWrongCode = await answer.innerText()
  await ask(page, '340100-2026-999999', queryCode)
  await expect(answer).toHaveText(toWrongCode, { useInnerText: true })

  for (const address of asked)
    for (const secret of [...REGISTERED, reference, queryCode, wrong]) expect(address).not.toContain(secret)
})
