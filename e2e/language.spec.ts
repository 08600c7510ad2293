import type { Page } from '@playwright/test'
import { lodge, queryCodeOf, take } from './support/case'
import { expect, test } from './support/journey'

async function toEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'English' }).first().click()
  await expect(page.getByRole('button', { name: '中文' }).first()).toBeVisible()
}

test('worklist, case and status turn to English with one click and stay so', async ({ as, visitor }) => {
  const clerk = await as('hangzhou-clerk')
  const reference = await lodge(clerk, '王居民')
  await take(clerk, reference, '受理')
  const queryCode = await queryCodeOf(clerk, reference)

  await clerk.goto('/cases')
  await toEnglish(clerk)
  await expect(clerk.getByRole('heading', { name: 'Worklist', level: 1 })).toBeVisible()
  await expect(clerk.getByRole('columnheader', { name: 'Time left' })).toBeVisible()

  await clerk.goto(`/cases/${reference}`)
  await expect(clerk.getByRole('list', { name: 'Transfer-out, 10 working days' })).toBeVisible()
  await expect(clerk.getByRole('region', { name: 'Waiting' })).toContainText('Suzhou')
  await clerk.getByRole('button', { name: '中文' }).first().click()
  await expect(clerk.getByRole('region', { name: '等待中' })).toBeVisible()

  const page = await visitor()
  await page.goto('/status')
  await toEnglish(page)
  await page.getByLabel('Reference').fill(reference)
  await page.getByLabel('Query code').fill(queryCode)
  await page.getByRole('button', { name: 'Look up' }).click()
  await expect(page.getByText('There is nothing you need to do now.')).toBeVisible()
  expect(await page.getByRole('main').innerText()).not.toMatch(/\p{Script=Han}/u)
})
