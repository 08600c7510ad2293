import { dueCard, happened, history, lodge, pressDue, take } from './support/case'
import { expect, test } from './support/journey'

const LINE = {
  起始年月: '2026-01',
  截止年月: '2026-07',
  月缴费基数: '5857.14',
  '单位费率 %': '6',
  '个人费率 %': '2',
  本年计入: '820.00',
  其中个人: '820.00',
  利息: '0',
  期末余额: '820.00',
}

test('a case by post is recorded on behalf of the place without a login, table and money signed by a second person', async ({
  as,
}) => {
  test.slow()
  const clerk = await as('hefei-clerk')
  const reviewer = await as('hefei-reviewer')
  const finance = await as('hefei-finance')
  const onBehalf = (number: number) => clerk.getByLabel('凭据').fill(`国家平台流水号 36-2026-${number}`)

  const reference = await lodge(clerk, '吴九江', { origin: '九江' })
  await clerk.goto(`/cases/${reference}`)
  await expect(dueCard(clerk).getByText('需要核实的条件')).toBeVisible()
  const questions = dueCard(clerk).getByRole('group', { name: '需要核实的条件' }).getByRole('combobox')
  for (const question of await questions.all()) {
    await expect(question).toHaveValue('')
    await question.selectOption('符合')
  }
  await dueCard(clerk).getByLabel('核实依据').fill('10 月 12 日电话向九江核实，参保凭证已查验')
  await pressDue(clerk, '受理')

  await dueCard(clerk).getByLabel('邮件单号').fill('EY123456789CN')
  await pressDue(clerk, '发出联系函')
  await expect(dueCard(clerk).getByText('为九江代录，须附凭据')).toBeVisible()
  await dueCard(clerk).getByRole('button', { name: '签收联系函' }).click()
  await expect(clerk.getByRole('link', { name: '请填写凭据' })).toBeVisible()
  await onBehalf(1)
  await pressDue(clerk, '签收联系函')
  await expect(clerk.getByRole('list', { name: '转出期限 15 个工作日' })).toContainText('送达当日，不计入')

  await dueCard(clerk).getByRole('link', { name: '生成《信息表》' }).click()
  for (const [field, value] of Object.entries(LINE)) await clerk.getByLabel(`第 1 行${field}`).fill(value)
  await expect(clerk.getByLabel('第 1 行月数')).toHaveValue('7')
  await onBehalf(2)
  await clerk.getByRole('button', { name: '生成《信息表》' }).click()
  await expect(clerk).toHaveURL(new RegExp(`/cases/${reference}$`))

  await reviewer.goto(`/cases/${reference}`)
  await dueCard(reviewer).getByLabel('凭据').fill('国家平台流水号 36-2026-3')
  await pressDue(reviewer, '复核签章并上传')

  await clerk.goto(`/cases/${reference}`)
  await pressDue(clerk, '接收信息表')
  await pressDue(clerk, '转入 7 个月')

  await finance.goto(`/cases/${reference}`)
  await finance.getByRole('button', { name: '更多' }).click()
  await finance.getByRole('menuitem', { name: '登记到账' }).click()
  await finance.getByLabel('金额').fill('820.00')
  await finance.getByLabel('银行流水号').fill('HF-2026-1012-0036')
  await finance.getByRole('button', { name: '登记到账' }).click()
  await pressDue(finance, '到账核对 ¥820.00')
  await take(reviewer, reference, '计入个人账户 ¥820.00')

  await expect(async () => {
    await clerk.goto(`/cases/${reference}`)
    await expect(clerk.getByRole('heading', { name: /已于 .* 办结/ })).toBeVisible({ timeout: 500 })
  }).toPass()
  await history(clerk).getByText('更早的').click()
  await expect(happened(clerk, '代录')).toHaveCount(3)
})
