import type { Page } from '@playwright/test'
import { expect, test } from './support/journey'
import { PEOPLE } from './support/people'
import { taken } from './support/ready'
import { makeStaff } from './support/staff'

/** Looks the records under a number up, on the page where they are kept. */
async function find(page: Page, number: string): Promise<void> {
  await page.goto('/cases/records')
  const search = page.getByRole('region', { name: '按证件号码查找' })
  const entry = search.getByRole('textbox', { name: '证件号码', exact: true })
  await taken(entry)
  await entry.fill(number)
  await search.getByRole('button', { name: '查找' }).click()
}
const record = (page: Page, no: number) => page.getByRole('region', { name: `档案 ${no} 唐双档` })

test('two records of one person become one by two people, months on both counting once', async ({ as }) => {
  test.slow()
  // May decide what others propose, so that it is the own proposal that keeps the button away.
  await makeStaff('changsha-both', 'changsha-clerk', ['clerk', 'reviewer'])
  const clerk = await as('changsha-both')
  await find(clerk, PEOPLE.唐双档)
  await expect(record(clerk, 1)).toContainText('26 个月')
  await expect(record(clerk, 1)).toContainText('并入')
  await expect(record(clerk, 2)).toContainText('12 个月')
  await expect(record(clerk, 2)).toContainText('保留')
  const plan = clerk.getByRole('region', { name: '合并结果' })
  await expect(plan).toContainText('一份在参保，并入在参保的档案。')
  await expect(plan).toContainText('其中 2 个月两份都有，只计一次。')
  await expect(plan).toContainText('个人账户合计 ¥1,760.50')
  const evidence = plan.getByRole('textbox', { name: '依据', exact: true })
  await taken(evidence)
  await evidence.fill('本人到窗口确认，身份证和户口簿复印件')
  await plan.getByRole('button', { name: '提出合并' }).click()
  await expect(clerk.getByRole('heading', { name: '合并人员档案' })).toBeVisible()
  await expect(clerk.getByText('由您提出，须由另一位复核人员决定。')).toBeVisible()
  await expect(clerk.getByRole('button', { name: '撤回申请' })).toBeVisible()
  await expect(clerk.getByRole('button', { name: '同意合并' })).toBeHidden()

  const reviewer = await as('changsha-reviewer')
  await reviewer.goto('/cases/records')
  const waiting = reviewer.getByRole('table', { name: '待决定的申请' }).getByRole('row')
  await waiting.filter({ hasText: '唐双档' }).getByRole('link', { name: '合并' }).click()
  await reviewer.getByRole('button', { name: '同意合并' }).click()
  await expect(reviewer.getByText('两份档案已是一份。')).toBeVisible()
  await expect(record(reviewer, 2).getByRole('row').filter({ hasText: '职工' })).toContainText('36 个月')

  await clerk.goto('/cases/records')
  await expect(record(clerk, 2).getByRole('row').filter({ hasText: '职工' })).toContainText('36 个月')
  await expect(record(clerk, 2)).toContainText('¥1,760.50')
  await expect(record(clerk, 1)).toBeHidden()
})

test('of somebody who is no business of the agency no record is shown', async ({ as }) => {
  const clerk = await as('hefei-clerk')
  await find(clerk, PEOPLE.唐双档)
  await expect(clerk.getByText('此人不在本机构办理范围')).toBeVisible()
  await expect(clerk.getByText('唐双档')).toBeHidden()
})
