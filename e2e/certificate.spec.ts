import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { hindrancesOn } from './support/axe'
import { expect, test } from './support/journey'
import { PEOPLE } from './support/people'
import { taken } from './support/ready'

/** As another reader finds it. */
function textOf(pdf: Buffer): string {
  return execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' })
}

/** Looks somebody up by number on the page of certificates. */
async function find(clerk: Page, number: string): Promise<void> {
  await clerk.goto('/cases')
  await clerk.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '参保凭证' }).click()
  const entry = clerk.getByRole('textbox', { name: '证件号码' })
  await taken(entry)
  await entry.fill(number)
  await clerk.getByRole('region', { name: '按证件号码查找' }).getByRole('button', { name: '查找' }).click()
}

const sheetOf = (clerk: Page) => clerk.getByRole('region', { name: '陈接续 职工基本医疗保险' })

/** The newest certificate on the page, opened once the worker has set and sealed it. */
async function opened(
  clerk: Page,
  version: number,
): Promise<{ readonly number: string; readonly code: string }> {
  const row = sheetOf(clerk)
    .getByRole('listitem')
    .filter({ hasText: `第 ${version} 版` })
  const link = row.getByRole('link')
  await expect(link).toBeVisible({ timeout: 40_000 })
  const number = (await link.textContent()) ?? ''
  const answer = await clerk.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const text = textOf(await answer.body())
  expect(text).toContain('参保凭证')
  expect(text).toContain(PEOPLE.陈接续)
  return { number, code: /校验码\s*([0-9A-Z]{8})/u.exec(text)?.[1] ?? '' }
}

async function verify(page: Page, { number, code }: { readonly number: string; readonly code: string }) {
  await page.goto('/verify')
  const another = page.getByRole('button', { name: '核验另一份' })
  if (await another.isVisible()) await another.click()
  const entry = page.getByLabel('文号')
  await taken(entry)
  await entry.fill(number)
  await page.getByLabel('校验码').fill(code)
  await page.getByRole('button', { name: '核验', exact: true }).click()
}

test('a clerk certifies an enrolment without any case, and issues a lost certificate again', async ({
  as,
  visitor,
}) => {
  test.slow()
  const clerk = await as('nanjing-clerk')
  await find(clerk, PEOPLE.陈接续)
  expect(clerk.url()).not.toContain(PEOPLE.陈接续)
  await expect(sheetOf(clerk)).toContainText('¥3,456.78')
  await expect(sheetOf(clerk)).toContainText('还没有出具过。')
  expect(await hindrancesOn(clerk)).toEqual([])
  await sheetOf(clerk).getByRole('button', { name: '出具参保凭证' }).click()
  const first = await opened(clerk, 1)
  expect(first.number).toMatch(/^苏〔2026〕第0100\d{6}号$/u)

  const anybody = await visitor()
  await verify(anybody, first)
  await expect(anybody.getByRole('heading', { level: 1, name: '真实', exact: true })).toBeVisible()

  await sheetOf(clerk).getByText('补办参保凭证').first().click()
  const again = sheetOf(clerk).getByRole('button', { name: '补办参保凭证' })
  await again.click()
  await expect(sheetOf(clerk).getByText('请选择补办原因').first()).toBeVisible()
  await sheetOf(clerk).getByLabel('补办原因').selectOption('遗失')
  await again.click()
  const second = await opened(clerk, 2)
  await expect(sheetOf(clerk).getByRole('listitem').filter({ hasText: '第 1 版' })).toContainText('已作废')
  expect(await hindrancesOn(clerk)).toEqual([])

  await verify(anybody, first)
  await expect(anybody.getByRole('heading', { level: 1, name: '已被第 2 版替换' })).toBeVisible()
  await verify(anybody, second)
  await expect(anybody.getByRole('heading', { level: 1, name: '真实', exact: true })).toBeVisible()

  const foreign = await as('hefei-clerk')
  const answer = await foreign.request.get(
    `/api/v1/enrolment-certificates/${encodeURIComponent(second.number)}`,
  )
  expect(answer.status()).toBe(404)
})

test('arrears are told of and do not stop a certificate', async ({ as }) => {
  const clerk = await as('nanjing-clerk2')
  await find(clerk, PEOPLE.郑𠮷野)
  const sheet = clerk.getByRole('region', { name: '郑𠮷野 职工基本医疗保险' })
  await expect(sheet).toContainText('欠费 2 个月')
  await expect(sheet.getByRole('button', { name: '出具参保凭证' })).toBeVisible()
})
