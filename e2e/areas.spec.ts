import { query } from './support/database'
import { expect, test } from './support/journey'
import { taken } from './support/ready'

test('a promise of 合肥 is proposed with its open cases in view and put in force by a second administrator', async ({
  as,
}) => {
  const [waiting] = await query<{ reference: string }>(
    `SELECT reference FROM "Transfer" WHERE "originAreaCode" = '340100' AND state = 'submitted' ORDER BY "createdAt" LIMIT 1`,
  )
  const admin = await as('admin')
  await admin.goto('/admin')
  await admin.getByRole('link', { name: '统筹区参数' }).click()
  await admin.getByRole('link', { name: '合肥市' }).click()
  await admin.getByRole('link', { name: '变更：转出承诺时限' }).click()
  const value = admin.getByRole('textbox', { name: '变更为' })
  await taken(value)
  await value.fill('11')
  await admin.getByRole('textbox', { name: '依据', exact: true }).fill('合医保〔2026〕18号')
  await admin.getByRole('textbox', { name: '理由' }).fill('缩短转出办理时间')
  await admin.getByRole('button', { name: '下一步：核对' }).click()
  await expect(admin.getByRole('link', { name: /^不能超过法定的 10 个工作日/ })).toBeVisible()

  await value.fill('8')
  await admin.getByRole('button', { name: '下一步：核对' }).click()
  const review = admin.getByRole('region', { name: '核对后提交' })
  await expect(review).toContainText('10 个工作日')
  await expect(review).toContainText('8 个工作日')
  await expect(review.getByRole('list', { name: '受理编号' })).toContainText(waiting?.reference ?? 'none')
  await review.getByRole('button', { name: '提交批准' }).click()
  await expect(admin.getByRole('status').filter({ hasText: '等待另一位系统管理员批准' })).toBeVisible()
  const own = admin.getByRole('region', { name: '待批准的变更' })
  await expect(own).toContainText('您提出的，须由另一位系统管理员批准。')
  await expect(own.getByRole('button', { name: '批准', exact: true })).toHaveCount(0)

  const second = await as('admin2')
  await second.goto('/admin/areas')
  await expect(second.getByRole('row', { name: /合肥市/ })).toContainText('待批准 1')
  await second.getByRole('link', { name: '合肥市' }).click()
  const wish = second.getByRole('region', { name: '待批准的变更' })
  await expect(wish.getByRole('list', { name: '受理编号' })).toContainText(waiting?.reference ?? 'none')
  await wish.getByRole('button', { name: '批准', exact: true }).click()
  await expect(second.getByRole('status').filter({ hasText: '已批准' })).toBeVisible()

  const promise = second.getByRole('table', { name: '时限' }).getByRole('row', { name: /转出承诺时限/ })
  await expect(promise).toContainText('8 个工作日')
  await expect(promise).toContainText('合医保〔2026〕18号')
  await expect(promise).toContainText('自 2026-10-12')
  await expect(second.getByRole('region', { name: '变更记录' })).toContainText('转出承诺时限 · 已批准')
})

test('an auditor reads what areas decided and changes nothing; a clerk finds no such page', async ({
  as,
}) => {
  const auditor = await as('auditor')
  await auditor.goto('/admin/areas/320100')
  const payout = auditor.getByRole('row', { name: /划入本人账户时限/ }).first()
  await expect(payout).toContainText('30 个工作日')
  await expect(auditor.getByRole('link', { name: /^变更：/ })).toHaveCount(0)
  await auditor.goto('/admin/areas/320100/propose?key=payoutDays')
  await expect(auditor.getByRole('heading', { level: 1 })).toHaveText('没有找到这个页面')

  const clerk = await as('hefei-clerk')
  await clerk.goto('/admin/areas')
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('没有找到这个页面')
})
