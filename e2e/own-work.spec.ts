import { lodge, take, waitingCard } from './support/case'
import { expect, test } from './support/journey'
import { makeStaff } from './support/staff'

test('whoever drafted the table cannot seal it, and whoever made the order cannot approve it', async ({
  as,
}) => {
  test.slow()
  await makeStaff('nanjing-both', 'nanjing-clerk', ['clerk', 'reviewer', 'finance'])
  const hangzhou = await as('hangzhou-clerk')
  const reference = await lodge(hangzhou, '郑𠮷野')
  await take(hangzhou, reference, '受理')

  const both = await as('nanjing-both')
  await take(both, reference, '签收联系函')
  await take(both, reference, '按登记生成《信息表》')
  await expect(waitingCard(both).getByText('前一道工作是您本人做的，须由另一位同事办理。')).toBeVisible()
  await both.goto(`/cases/${reference}/seal-table`)
  await expect(both.getByText('前一道工作是您本人做的，不能由您复核。')).toBeVisible()
  await expect(both.getByRole('button', { name: '复核签章并上传' })).toBeHidden()

  const reviewer = await as('nanjing-reviewer')
  await take(reviewer, reference, '复核签章并上传')
  await take(both, reference, '制单 ¥99.99')
  await both.goto(`/cases/${reference}/approve-remittance`)
  await expect(both.getByText('前一道工作是您本人做的，不能由您复核。')).toBeVisible()
  await expect(both.getByRole('button', { name: /付款复核/ })).toBeHidden()
  await both.goto('/funds?desk=prepared')
  const row = both.getByRole('listitem').filter({ hasText: reference })
  await expect(row.getByText('本人制单，需他人复核')).toBeVisible()
  await expect(row.getByRole('button', { name: /付款复核/ })).toBeHidden()

  await take(reviewer, reference, '付款复核 ¥99.99')
})
