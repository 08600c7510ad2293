import { queryCodeOf } from './support/case'
import { expect, test } from './support/journey'
import { drop, letterOf } from './support/letter'
import { startSite } from './support/site'

test('the public site by itself answers whoever holds a receipt or a paper, and has no inner side', async ({
  as,
  visitor,
}) => {
  test.slow()
  const clerk = await as('hefei-clerk2')
  const { pdf, number, reference } = await letterOf(clerk)
  const queryCode = await queryCodeOf(clerk, reference)
  const site = await startSite()
  try {
    const page = await visitor({ baseURL: site.address, viewport: { width: 390, height: 844 } })

    await page.goto('/')
    await expect(page.getByRole('link', { name: /进度/ }).first()).toBeVisible()
    await expect(page.locator('a[href^="/sign-in"]')).toHaveCount(0)

    await page.goto('/status')
    await page.getByLabel('受理编号').fill(reference)
    await page.getByLabel('查询码').fill(queryCode)
    await page.getByRole('button', { name: '查询' }).click()
    await expect(page.getByRole('button', { name: '查询另一件' })).toBeVisible()

    await page.goto('/verify')
    await drop(page, pdf)
    await expect(page.getByRole('heading', { level: 1, name: '真实', exact: true })).toBeVisible()
    await expect(page.getByText(number).first()).toBeVisible()
    await expect(page.locator('a[href^="/sign-in"]')).toHaveCount(0)

    const status = async (path: string) => (await page.request.get(path)).status()
    const inner = [
      '/sign-in',
      '/cases',
      `/cases/${reference}`,
      '/admin',
      '/api/auth/session',
      '/api/inbox/unread',
    ]
    for (const path of [...inner, `/api/v1/transfers/${reference}/documents/contact-letter`])
      expect(`${path} ${await status(path)}`).toBe(`${path} 404`)
    expect(await status('/calculator?tool=gap')).toBe(200)
    expect(await status('/api/v1/working-days/due?start=2026-10-12&days=15')).toBe(200)
    const health = await page.request.get('/api/health')
    expect(await health.json()).toMatchObject({ status: 'ok', site: 'alone' })
  } finally {
    await site.stop()
  }
})
