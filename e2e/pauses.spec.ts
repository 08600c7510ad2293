import type { Page } from '@playwright/test'
import { lodge, take } from './support/case'
import { hindrancesOn } from './support/axe'
import { expect, test } from './support/journey'

const sheet = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('a pause takes a clerk and a supervisor, and a call to the other agency waits for its answer', async ({
  as,
}) => {
  test.slow()
  const zhengzhou = await as('zhengzhou-clerk')
  const reference = await lodge(zhengzhou, '肖仲杰')
  await take(zhengzhou, reference, '受理')

  const hefei = await as('hefei-clerk')
  await hefei.goto(`/cases/${reference}`)
  await hefei.getByRole('button', { name: '更多' }).click()
  await hefei.getByRole('menuitem', { name: '暂停期限' }).click()
  await hefei.getByRole('combobox', { name: '原因' }).selectOption('等待证明材料')
  await hefei.getByLabel(/^暂停自/).fill('2026-10-12')
  await hefei.getByRole('button', { name: '提交主管签批' }).click()
  const pauses = sheet(hefei, '期限暂停')
  await expect(pauses.getByText('待主管签批')).toBeVisible()
  await expect(pauses.getByRole('button', { name: '签批', exact: true })).toBeHidden()
  await expect(hefei.getByText(/^调整后 /)).toBeHidden()

  const supervisor = await as('hefei-supervisor')
  await supervisor.goto('/cases?tab=mine')
  const row = supervisor.getByRole('row').filter({ hasText: reference })
  await expect(row.getByText('有暂停待签批')).toBeVisible()
  await row.getByRole('link', { name: reference }).click()
  await sheet(supervisor, '期限暂停').getByRole('button', { name: '签批', exact: true }).click()
  await expect(sheet(supervisor, '期限暂停').getByText('已批准')).toBeVisible()

  await zhengzhou.goto(`/cases/${reference}`)
  await expect(sheet(zhengzhou, '期限暂停').getByText('2026-10-12（周一） 起，尚未恢复')).toBeVisible()
  const reminders = sheet(zhengzhou, '催办')
  await expect(reminders.getByRole('row', { name: /到期前 3 个工作日/ })).toContainText('未到')
  await reminders.getByText('向对方催办').click()
  await reminders.getByRole('combobox', { name: '方式' }).selectOption('电话')
  await reminders.getByLabel('请对方答复的日期').fill('2026-10-14')
  await reminders.getByRole('button', { name: '催办', exact: true }).click()
  await expect(reminders.getByText('请填写说明')).toBeVisible()
  await reminders.getByLabel('说明').fill('与合肥经办通话，材料已补')
  await reminders.getByRole('button', { name: '催办', exact: true }).click()
  await expect(reminders.getByText('2026-10-14（周三） 前答复')).toBeVisible()

  await hefei.goto(`/cases/${reference}`)
  await expect(sheet(hefei, '期限暂停').getByRole('link', { name: '恢复' })).toBeVisible()
  const asked = sheet(hefei, '催办')
  await asked.getByText('答复催办').click()
  await asked.getByRole('combobox', { name: '情况' }).selectOption('正在办理')
  await asked.getByLabel('承诺办结日期').fill('2026-10-20')
  await asked.getByRole('button', { name: '答复', exact: true }).click()
  await expect(asked.getByText('已答复：正在办理')).toBeVisible()
  await expect(asked.getByText('承诺 2026-10-20（周二） 办结')).toBeVisible()

  await supervisor.goto('/supervision/reminders?list=all')
  await expect(supervisor.getByRole('heading', { level: 1, name: '催办清单' })).toBeVisible()
  expect(await hindrancesOn(supervisor)).toEqual([])
})
