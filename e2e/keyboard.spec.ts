import { expect, test } from './support/journey'
import { pressUntil } from './support/ready'

test('the worklist is worked by keyboard: arrows and Enter open a case, / finds, n begins an application', async ({
  as,
}) => {
  const page = await as('hefei-clerk2')
  await page.goto('/cases?tab=agency')
  const links = page.getByRole('table', { name: '办件清单' }).getByRole('link')
  const [first, second] = [links.nth(0), links.nth(1)]
  await pressUntil(page, 'Home', async () => {
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Home')
    await expect(first).toBeFocused({ timeout: 300 })
  })
  await page.keyboard.press('ArrowDown')
  await expect(second).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(first).toBeFocused()
  const reference = await first.innerText()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/cases/${reference}$`))

  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: '查找办件' })).toBeFocused()
  await page.keyboard.type(reference)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/cases/${reference}$`))

  await page.goto('/cases')
  await pressUntil(page, 'n', () => expect(page).toHaveURL(/\/cases\/new$/, { timeout: 1_000 }))
  await expect(page.getByRole('textbox', { name: '证件号码', exact: true })).toBeFocused()
})
