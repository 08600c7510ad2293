import { query } from './support/database'
import { expect, test } from './support/journey'
import { demoPassword, enterCredentials } from './support/sign-in'

const LOGIN = 'quanzhou-clerk2'

test('a login that fails again and again is slowed, then locked, and told until when', async ({
  visitor,
}) => {
  const page = await visitor()
  await page.goto('/sign-in')
  for (const attempt of [1, 2, 3, 4, 5]) {
    await enterCredentials(page, LOGIN, `wrong-${attempt}`)
    await expect(page.getByText('登录名或密码不正确。')).toBeVisible()
    await page.goto('/sign-in')
  }
  await enterCredentials(page, LOGIN, demoPassword())
  await expect(page.getByText('连续多次登录失败。')).toBeVisible()

  // Five more failures would take three minutes of waiting; they are written as if they had been waited for.
  await query(`
    INSERT INTO "SignInAttempt" (id, "loginIndex", address, at, succeeded)
    SELECT gen_random_uuid(), "loginIndex", address, at, false FROM "SignInAttempt"
    WHERE "loginIndex" = (
      SELECT "loginIndex" FROM "SignInAttempt" WHERE NOT succeeded GROUP BY 1 HAVING count(*) = 5
    )`)
  await page.goto('/sign-in')
  await enterCredentials(page, LOGIN, demoPassword())
  await expect(page.getByText(/登录失败次数过多，暂停登录到 \d\d:\d\d。/)).toBeVisible()
})
