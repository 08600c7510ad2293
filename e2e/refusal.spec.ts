import { dueCard, lodge, queryCodeOf } from './support/case'
import { expect, test } from './support/journey'

test('an application that fails twice is refused by two people on one notice with both reasons', async ({
  as,
  visitor,
}) => {
  const clerk = await as('hefei-clerk')
  const reference = await lodge(clerk, '李未停', { origin: '南京' })
  await clerk.goto(`/cases/${reference}`)
  const rules = clerk.getByRole('region', { name: '受理条件' }).getByRole('listitem')
  for (const reason of ['转出地已停保', '转入地已参保'])
    await expect(rules.filter({ hasText: reason })).toContainText('不符合')
  await dueCard(clerk).getByRole('button', { name: '不予受理（提交复核签批）' }).click()
  await expect(clerk.getByText('不予受理：待复核签批')).toBeVisible()

  const reviewer = await as('hefei-reviewer')
  await reviewer.goto(`/cases/${reference}`)
  await dueCard(reviewer).getByRole('button', { name: '签批：不予受理' }).click()
  await expect(reviewer.getByRole('heading', { name: '2026-10-12（周一） 决定不予受理' })).toBeVisible()
  await expect(reviewer.getByText('未符合：SU-01、EN-01')).toBeVisible()

  const phone = await visitor({ viewport: { width: 390, height: 844 }, hasTouch: true })
  await phone.goto(`/status#${reference}.${await queryCodeOf(clerk, reference)}`)
  await phone.getByRole('button', { name: '查询', exact: true }).click()
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('申请未被受理，原因见通知')
  const why = phone.getByRole('main')
  for (const said of ['转出地已停保', '转入地已参保', '60 日内申请行政复议', '补齐后可以重新申请'])
    await expect(why.getByText(said).first()).toBeVisible()
})
