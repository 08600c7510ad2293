import { expect, test } from './support/journey'
import { enterCredentials } from './support/sign-in'

test('a new colleague works only once a second administrator has confirmed the role', async ({
  as,
  visitor,
}) => {
  const admin = await as('admin')
  await admin.goto('/admin/staff/new')
  await admin.getByRole('textbox', { name: '登录名' }).fill('changsha-new')
  await admin.getByRole('textbox', { name: '姓名', exact: true }).fill('长沙·新同事')
  await admin.getByRole('combobox', { name: '机构' }).selectOption({ label: '长沙市医疗保障基金管理中心' })
  await admin.getByRole('checkbox', { name: '复核' }).check()
  await admin.getByRole('button', { name: '建立账号' }).click()
  const oneTime = admin.getByRole('status').filter({ hasText: '一次性密码' })
  await expect(oneTime).toContainText('所选岗位等待另一位系统管理员确认。')
  const password = await oneTime.getByRole('code').innerText()

  await admin.goto('/admin/staff')
  const wish = admin.getByRole('listitem').filter({ hasText: '授予长沙·新同事“复核”' })
  await expect(wish).toContainText('您提出的，须由另一位系统管理员确认')
  await expect(wish.getByRole('button')).toHaveCount(0)

  const colleague = await visitor()
  await colleague.goto('/sign-in')
  await enterCredentials(colleague, 'changsha-new', password)
  await expect(colleague).toHaveURL(/\/account/)
  await colleague.getByLabel('现在的密码').fill(password)
  await colleague.getByLabel(/^新密码/).fill('three-plain-words')
  await colleague.getByLabel('再次输入新密码').fill('three-plain-words')
  await colleague.getByRole('button', { name: '修改密码' }).click()
  await expect(colleague.getByText('请先设置自己的密码')).toBeHidden()
  await expect(colleague.getByText('还没有岗位。')).toBeVisible()

  const second = await as('admin2')
  await second.goto('/admin/staff')
  const form = second.getByRole('form', { name: '授予长沙·新同事“复核”' })
  await form.getByRole('button', { name: '确认' }).click()
  await expect(second.getByRole('status').filter({ hasText: '已确认' })).toBeVisible()

  await colleague.goto('/cases')
  await expect(colleague.getByRole('heading', { name: '工作台' })).toBeVisible()
})
