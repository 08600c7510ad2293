import { expect, test } from './support/journey'
import { signIn } from './support/sign-in'

const LOGIN = 'zhengzhou-supervisor'

test('signing out everywhere ends the sessions of every browser', async ({ visitor }) => {
  const here = await visitor()
  const there = await visitor()
  for (const browser of [here, there]) await signIn(browser, LOGIN)
  await here.goto('/account')
  await here.getByRole('button', { name: '退出全部设备' }).click()
  await expect(here).toHaveURL(/\/sign-in/)
  await there.goto('/cases')
  await expect(there).toHaveURL(/\/sign-in/)
})
