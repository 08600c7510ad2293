import { choose, dueCard, lodge, lookUp, pressDue, submit, take } from './support/case'
import { expect, test } from './support/journey'

test('a resident insured here for this year too is refused by the year, with two signatures on one notice', async ({
  as,
}) => {
  const clerk = await as('hangzhou-clerk')
  const reference = await lodge(clerk, '韩当年')
  await clerk.goto(`/cases/${reference}`)
  const rules = clerk.getByRole('region', { name: '受理条件' }).getByRole('listitem')
  await expect(rules.filter({ hasText: '当年度内原则上不转移' })).toContainText('不符合')
  await dueCard(clerk).getByRole('button', { name: '不予受理（提交复核签批）' }).click()
  await expect(clerk.getByText('不予受理：待复核签批')).toBeVisible()

  const reviewer = await as('hangzhou-reviewer')
  await reviewer.goto(`/cases/${reference}`)
  await dueCard(reviewer).getByRole('button', { name: '签批：不予受理' }).click()
  await expect(reviewer.getByRole('heading', { name: '2026-10-12（周一） 决定不予受理' })).toBeVisible()
  await expect(reviewer.getByText('未符合：SC-03')).toBeVisible()
})

test('a retiree is told what can be done instead before anything is sent, and refused if it is', async ({
  as,
}) => {
  const clerk = await as('hefei-clerk')
  await clerk.goto('/cases/new')
  await lookUp(clerk, '周退休')
  await choose(clerk, '转出地', '杭州')
  await expect(clerk.getByText('退休人员不办理转移，可以这样办')).toBeVisible()
  await expect(clerk.getByText('异地就医备案：')).toBeVisible()
  await expect(clerk.getByText('个人账户：')).toBeVisible()
  const reference = await submit(clerk)
  await clerk.goto(`/cases/${reference}`)
  await dueCard(clerk).getByRole('button', { name: '不予受理（提交复核签批）' }).click()
  await expect(clerk.getByText('不予受理：待复核签批')).toBeVisible()
})

test('inside 广东 the account stays: years move and nothing is to be paid', async ({ as }) => {
  test.slow()
  const clerk = await as('guangzhou-clerk')
  const reference = await lodge(clerk, '何启梅')
  await clerk.goto(`/cases/${reference}`)
  await expect(clerk.getByText('个人账户不动', { exact: true })).toBeVisible()
  await pressDue(clerk, '受理')
  const origin = await as('shenzhen-clerk')
  await take(origin, reference, '签收联系函')
  await take(origin, reference, '按登记生成《信息表》')
  const reviewer = await as('shenzhen-reviewer')
  await take(reviewer, reference, '复核签章并上传')
  await expect(reviewer.getByText('无需划转').first()).toBeVisible()
})

test('who left two places is told of the other one, and papers that may follow are promised for a day', async ({
  as,
}) => {
  const clerk = await as('hefei-clerk')
  await clerk.goto('/cases/new')
  await lookUp(clerk, '冯重叠')
  await choose(clerk, '转出地', '长沙')
  await expect(clerk.getByText('此人在南京也有记录，需另立一件')).toBeVisible()

  const papers = clerk.getByRole('region', { name: '材料' })
  await expect(papers.getByText('参保人有效身份证件')).toBeVisible()
  await clerk.getByText('申请人：本人').click()
  await clerk.getByRole('combobox', { name: '申请人身份' }).selectOption('employer')
  await papers.getByRole('combobox', { name: '单位证照：情况' }).selectOption('promised')
  await expect(papers.getByLabel('单位证照：承诺哪天以前补交')).toHaveValue('2026-10-26')
  await papers.getByRole('button', { name: '必需材料已收齐' }).click()
  await expect(papers.getByText('必需材料已齐')).toBeVisible()

  const reference = await submit(clerk)
  await clerk.goto(`/cases/${reference}`)
  const kept = clerk.getByRole('region', { name: '材料' }).getByRole('listitem')
  await expect(kept.filter({ hasText: '单位证照' })).toContainText('承诺 2026-10-26（周一） 以前补交')
  await expect(kept.filter({ hasText: '单位申请' })).toContainText('已收到')
})

test('anybody sees without script which papers a child’s application needs', async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  await page.goto('/?kind=resident-resident&channel=letter&who=guardian&minor=on')
  const list = page.getByRole('list', { name: '材料清单' }).getByRole('listitem')
  await expect(list.filter({ hasText: '监护关系证明' })).toContainText('必需')
  await expect(list.filter({ hasText: '转出地参保凭证' })).toBeVisible()
})
