import { lodge, take } from './support/case'
import { expect, test } from './support/journey'

test('the page of a step that is not due says why and offers no form', async ({ as }) => {
  const clerk = await as('shenzhen-clerk')
  const reference = await lodge(clerk, '孙广深')

  await clerk.goto(`/cases/${reference}/record-years`)
  await expect(clerk.getByText('现在不能办理这一步：办件现在的状态不能办理这一步。')).toBeVisible()
  await expect(clerk.getByText('现在的状态：待受理。')).toBeVisible()
  await expect(clerk.getByRole('main').getByRole('button')).toHaveCount(0)

  await take(clerk, reference, '受理')
  await clerk.goto(`/cases/${reference}/accept`)
  await expect(clerk.getByText('现在不能办理这一步：办件现在的状态不能办理这一步。')).toBeVisible()
  await expect(clerk.getByRole('main').getByRole('button')).toHaveCount(0)
})
