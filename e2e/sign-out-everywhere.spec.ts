import { expect, test } from './support/journey'

test('signing out everywhere ends the sessions of every browser', async ({ as }) => {
  const here = await as('zhengzhou-supervisor')
  const there = await as('zhengzhou-supervisor')
  await here.goto('/account')
  await here.getByRole('button', { name: '退出全部设备' }).click()
  await expect(here).toHaveURL(/\/sign-in/)
  await there.goto('/cases')
  await expect(there).toHaveURL(/\/sign-in/)
})
