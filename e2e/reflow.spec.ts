import { lodge, queryCodeOf } from './support/case'
import { expect, test } from './support/journey'

/** What 200 % leaves of a small phone, in large text. */
const NARROW = { viewport: { width: 320, height: 640 }, hasTouch: true } as const
const PAGES = ['/', '/status', '/apply', '/apply/employees', '/apply/recover', '/calculator', '/verify']

test('on 320 px and in large text no public page has to be moved sideways', async ({ visitor, as }) => {
  const clerk = await as('hefei-clerk')
  const reference = await lodge(clerk, '覃航', { origin: '河南省本级' })
  const page = await visitor(NARROW)
  await page.goto('/')
  await page.getByRole('button', { name: '长辈版' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-text', 'large')
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  for (const path of PAGES) {
    await page.goto(path)
    expect(`${path} ${await overflow()}`).toBe(`${path} 0`)
  }
  await page.goto(`/status#${reference}.${await queryCodeOf(clerk, reference)}`)
  await page.getByRole('button', { name: '查询', exact: true }).click()
  await expect(page.getByText(reference)).toBeVisible()
  expect(await overflow()).toBe(0)
})
