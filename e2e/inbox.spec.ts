import type { Page } from '@playwright/test'
import { lodge, pressDue } from './support/case'
import { expect, test } from './support/journey'

/** The number beside the way to the messages, in the frame of every page. */
const unread = async (page: Page): Promise<number> => {
  const link = page
    .getByRole('banner')
    .getByRole('link', { name: /^消息 \d+$/ })
    .first()
  return Number((await link.innerText()).replace(/\D/g, ''))
}

test('when 合肥 accepts, the clerk of 杭州 sees the number rise without a reload, and reads what came', async ({
  as,
}) => {
  const hefei = await as('hefei-clerk')
  const hangzhou = await as('hangzhou-clerk2')
  await hangzhou.goto('/cases/search')
  const before = await unread(hangzhou)
  // Gone with the document: an address the page writes into its own history is no reload.
  await hangzhou.evaluate(() => Object.assign(window, { isSameDocument: true }))

  const reference = await lodge(hefei, '武子菊')
  await pressDue(hefei, '受理')
  await expect.poll(() => unread(hangzhou)).toBeGreaterThan(before)
  expect(await hangzhou.evaluate(() => 'isSameDocument' in window)).toBe(true)
  const risen = await unread(hangzhou)

  await hangzhou.getByRole('banner').getByRole('link', { name: /^消息/ }).first().click()
  const list = hangzhou.getByRole('region', { name: '未读', exact: true })
  const message = list.getByRole('listitem').filter({ hasText: reference })
  await expect(message).toContainText('收到联系函，请签收并办理转出')
  await message.getByRole('link').click()
  await expect(hangzhou).toHaveURL(new RegExp(`/cases/${reference}`))
  await expect.poll(() => unread(hangzhou)).toBeLessThan(risen)

  await hangzhou.goto('/inbox')
  const read = hangzhou.getByRole('region', { name: '已读', exact: true })
  await expect(read.getByRole('listitem').filter({ hasText: reference })).toBeVisible()
})
