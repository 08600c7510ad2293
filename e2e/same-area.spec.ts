import { choose, lookUp } from './support/case'
import { expect, test } from './support/journey'

test('a move inside one pooling area is told what to do instead of being submitted', async ({ as }) => {
  const clerk = await as('xian-clerk')
  await clerk.goto('/cases/new')
  await lookUp(clerk, '赵同城')
  await choose(clerk, '转出地', '西安')
  await choose(clerk, '转入地', '西安')
  await expect(clerk.getByText('同一统筹地区内不需要转移')).toBeVisible()
  await expect(clerk.getByText('新单位办理续保')).toBeVisible()
  await expect(clerk.getByRole('button', { name: '提交申请' })).toBeHidden()
})
