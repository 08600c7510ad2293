import { dueCard, happened, lodge, pressDue, take } from './support/case'
import { expect, test } from './support/journey'

test('of two tabs of one case the second is told that it changed meanwhile, and writes nothing', async ({
  as,
}) => {
  const xian = await as('xian-clerk')
  const reference = await lodge(xian, '努尔买买提')
  await take(xian, reference, '受理')

  const first = await as('nanjing-clerk')
  await first.goto(`/cases/${reference}`)
  const second = await first.context().newPage()
  await second.goto(`/cases/${reference}`)
  await pressDue(first, '签收联系函')

  await dueCard(second).getByRole('button', { name: '签收联系函' }).click()
  const answer = second.getByRole('status').filter({ hasText: '已被他人更新' })
  await expect(answer).toContainText('您查看期间，这件办件已被他人更新，您的操作没有执行。')
  await answer.getByRole('button', { name: '查看最新情况' }).click()
  await expect(dueCard(second).getByRole('button', { name: '按登记生成《信息表》' })).toBeVisible()
  await expect(happened(second, '联系函已签收')).toHaveCount(1)
})
