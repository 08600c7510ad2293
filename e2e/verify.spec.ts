import { expect, test } from './support/journey'
import { drop, letterOf } from './support/letter'
import { taken } from './support/ready'

test('anybody with a phone tells a genuine letter from an altered one and from one that is unknown', async ({
  as,
  visitor,
}) => {
  test.slow()
  const { pdf, number } = await letterOf(await as('hefei-clerk2'))
  const page = await visitor({ viewport: { width: 390, height: 844 } })
  const says = (verdict: string) => page.getByRole('heading', { level: 1, name: verdict, exact: true })
  const another = async () => {
    await page.getByRole('button', { name: '核验另一份' }).click()
    await expect(says('文书核验')).toBeVisible()
  }

  await page.goto('/verify')
  await drop(page, pdf)
  await expect(says('真实')).toBeVisible()
  await expect(page.getByText(number).first()).toBeVisible()
  await another()

  const altered = Buffer.from(pdf)
  const middle = Math.floor(altered.length / 2)
  altered.writeUInt8(altered.readUInt8(middle) ^ 1, middle)
  await drop(page, altered)
  await expect(says('已被改动')).toBeVisible()
  await another()

  const entry = page.getByLabel('文号')
  await taken(entry)
  await entry.fill(number)
  await page.getByLabel('校验码').fill('AAAA2222')
  await page.getByRole('button', { name: '核验', exact: true }).click()
  await expect(page.getByText('没有找到。文号或校验码不对')).toBeVisible()
})

test('a clerk who scans a paper before signing in comes back to its case', async ({ as, visitor }) => {
  test.slow()
  const clerk = await as('hefei-clerk2')
  const { pdf } = await letterOf(clerk)
  const page = await visitor({})
  await page.goto('/verify')
  await drop(page, pdf)
  await page.getByRole('link', { name: '登录并继续办理' }).click()
  await expect(page).toHaveURL(/\/sign-in\?back=(\/|%2F)verify$/u)
  // Signed in already, the way leads on to the case.
  await clerk.goto('/verify')
  await drop(clerk, pdf)
  await expect(clerk.getByRole('link', { name: '登录并继续办理' })).toHaveCount(0)
  await expect(clerk.getByRole('link', { name: /打开/u })).toBeVisible()
})
