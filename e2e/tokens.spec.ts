import { expect, test } from './support/journey'

test('a clerk issues a token, a program reads with it, and it is worth nothing once revoked', async ({
  as,
  visitor,
}) => {
  const clerk = await as('baoji-clerk2')
  await clerk.goto('/account/tokens')
  await clerk.getByLabel('用途').fill('夜间对账')
  await clerk.getByRole('button', { name: '签发' }).click()
  await expect(clerk.getByText('令牌已签发，只显示这一次')).toBeVisible()
  const token = (await clerk.getByText(/^jiexu_/).textContent()) ?? ''
  const row = clerk.getByRole('row', { name: /夜间对账/ })
  await expect(row).toContainText('从未使用')

  const program = (await visitor()).request
  const read = async () => {
    const response = await program.get('/api/v1/transfers', { headers: { Authorization: `Bearer ${token}` } })
    const { reason } = (await response.json()) as { reason?: string }
    return { status: response.status(), reason }
  }
  expect(await read()).toMatchObject({ status: 200 })

  await clerk.reload()
  await expect(clerk.getByText(token)).toHaveCount(0)
  await expect(row).not.toContainText('从未使用')
  await row.getByText('吊销').first().click()
  await row.getByRole('button', { name: '确认吊销' }).click()
  await expect(row).toContainText('已吊销')
  expect(await read()).toEqual({ status: 401, reason: 'token-revoked' })
})
