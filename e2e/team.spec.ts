import { expect, test } from './support/journey'
import { taken } from './support/ready'

const CLERK = '福州·经办人'
const SECOND = '福州·经办人二'

test('a supervisor has a clerk stood in for, hands the cases over, shares out what was put back, and asks whether it can be done', async ({
  as,
}) => {
  const boss = await as('fuzhou-supervisor')
  await boss.goto('/supervision')
  await boss.getByRole('link', { name: '人员与分办' }).click()
  const rowOf = (name: string) =>
    boss.getByRole('row').filter({ has: boss.getByRole('link', { name, exact: true }) })
  await expect(rowOf(CLERK)).toContainText('在岗')
  const openOf = async (name: string) => Number(await rowOf(name).getByRole('cell').nth(2).innerText())
  const [first, second] = [await openOf(CLERK), await openOf(SECOND)]
  expect(first).toBeGreaterThan(0)

  // The number is the list behind it.
  await rowOf(CLERK)
    .getByRole('link', { name: String(first), exact: true })
    .first()
    .click()
  await expect(boss.getByRole('heading', { level: 1 })).toHaveText(CLERK)
  const list = boss.getByRole('table', { name: '办件清单' })
  await expect(list.getByRole('row')).toHaveCount(first + 1)

  const absence = boss.getByRole('region', { name: '离岗与代办' })
  await taken(absence.getByLabel(/^从/))
  await absence.getByLabel(/^从/).fill('2026-10-12')
  await absence.getByLabel(/^到/).fill('2026-10-13')
  await absence.getByRole('combobox', { name: '代办人' }).selectOption({ label: SECOND })
  await absence.getByRole('combobox', { name: /^事由/ }).selectOption({ label: '休假' })
  await absence.getByRole('button', { name: '登记离岗' }).click()
  await expect(absence.getByRole('status')).toContainText('已登记离岗。')
  await expect(boss.getByText(`${SECOND}代办`)).toBeVisible()

  const substitute = await as('fuzhou-clerk2')
  await substitute.goto('/cases?tab=mine')
  const own = substitute.getByRole('table', { name: '办件清单' })
  await expect(own.getByText('代', { exact: true })).toHaveCount(first)

  await absence.getByRole('button', { name: '提前返岗' }).click()
  await expect(absence).toContainText('没有登记离岗。')

  const handOver = boss.getByRole('region', { name: '整体转办' })
  await handOver.getByRole('checkbox', { name: SECOND }).check()
  await handOver.getByRole('textbox', { name: /^原因/ }).fill('调岗')
  await handOver.getByRole('button', { name: `转办全部 ${first} 件` }).click()
  await expect(handOver.getByRole('status')).toContainText(`已转办 ${first} 件`)

  await substitute.goto('/cases?tab=mine')
  await taken(substitute.getByRole('checkbox', { name: '全部勾选' }))
  await substitute.getByRole('checkbox', { name: '全部勾选' }).check()
  const ticked = await own.getByRole('checkbox', { name: /^勾选 / }).count()
  await substitute.getByRole('button', { name: '退回待领办' }).click()
  await expect(substitute.getByRole('status').filter({ hasText: `已退回 ${ticked} 件` })).toBeVisible()

  await boss.goto('/supervision/team')
  expect((await openOf(SECOND)) + ticked).toBe(first + second)
  const share = boss.getByRole('region', { name: '待领办' })
  const button = share.getByRole('button', { name: /^按此分派/ })
  await taken(button)
  const said = await button.innerText()
  const count = Number(/\d+/.exec(said)?.[0])
  const before = (await openOf(CLERK)) + (await openOf(SECOND))
  await button.click()
  await expect(share.getByRole('status')).toContainText(`已分派 ${count} 件`)
  await expect(share).toContainText('没有等待领办的办件。')
  expect((await openOf(CLERK)) + (await openOf(SECOND))).toBe(before + count)

  await boss.getByRole('link', { name: '能否按期' }).click()
  await expect(boss.getByRole('heading', { level: 1 })).toHaveText('能否按期')
  await boss.getByRole('link', { name: '多 1 名' }).click()
  await expect(boss).toHaveURL(/clerks=1/)
  await expect(boss.getByText('2 名 → 3 名')).toBeVisible()
})

test('an auditor reads a team and gives nothing out; a clerk finds no such page', async ({ as }) => {
  const auditor = await as('auditor')
  await auditor.goto('/supervision/team?agency=hefei')
  await expect(auditor.getByRole('table', { name: '经办人员' })).toContainText('合肥·经办人')
  await expect(auditor.getByRole('button', { name: /^按此分派/ })).toHaveCount(0)
  await auditor.getByRole('link', { name: '合肥·经办人', exact: true }).click()
  await expect(auditor.getByRole('heading', { level: 1 })).toHaveText('合肥·经办人')
  await expect(auditor.getByRole('button', { name: '登记离岗' })).toHaveCount(0)
  await expect(auditor.getByRole('region', { name: '整体转办' })).toHaveCount(0)

  await auditor.goto('/supervision/feasibility?agency=hefei')
  await expect(auditor.getByText(/^2 名经办人员，\d+ 件/)).toBeVisible()

  const clerk = await as('hefei-clerk')
  await clerk.goto('/supervision/feasibility')
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('没有找到这个页面')
})
