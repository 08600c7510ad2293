import type { Page } from '@playwright/test'
import { expect, test } from './support/journey'

/* Public pages are whole without a program: it is loaded with the first sign of use. */

const PHONE = { viewport: { width: 390, height: 844 } }

/** Scripts of the framework that run on the page; what is only fetched ahead is none. */
const programOn = (page: Page) => page.locator('script[src*="/turbopack-"]')

test('a page that is only read runs no program, and the first press is not lost', async ({ visitor }) => {
  const page = await visitor({ ...PHONE, permissions: ['clipboard-write'] })
  await page.goto('/calculator?tool=days&start=2026-09-28&days=10')
  const share = page.getByRole('button', { name: '复制链接' })
  await expect(share).toBeVisible()
  await expect(page.locator('link[rel="prefetch"][href*="/turbopack-"]')).toBeAttached()
  await expect(programOn(page)).toHaveCount(0)
  await share.click()
  await expect(page.getByText('链接已复制，里面没有个人信息')).toBeVisible()
  await expect(programOn(page)).toHaveCount(1)
})

test('a page that has something of its own to do, and the pages of the staff, start at once', async ({
  as,
  visitor,
}) => {
  const page = await visitor(PHONE)
  await page.goto('/status#anything')
  await expect(programOn(page)).toHaveCount(1)
  const clerk = await as('hefei-clerk')
  await clerk.goto('/cases')
  await expect(programOn(clerk)).toHaveCount(1)
})
