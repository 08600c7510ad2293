import { happened, history, lodge, pressDue, take } from './support/case'
import { query } from './support/database'
import { expect, test } from './support/journey'

test('a wrong entry is disputed field by field, answered by a second version, and the first stays as it was', async ({
  as,
}) => {
  test.slow()
  const nanjing = await as('nanjing-clerk')
  const hefei = await as('hefei-clerk')
  const hefeiReviewer = await as('hefei-reviewer')

  const reference = await lodge(nanjing, '姚静松')
  await pressDue(nanjing, '受理')
  await take(hefei, reference, '签收联系函')
  await take(hefei, reference, '按登记生成《信息表》')
  await take(hefeiReviewer, reference, '复核签章并上传')
  const sealed = () =>
    query<{ version: number; hash: string; amount: string }>(
      `SELECT i.version, i."sealHash" AS hash, i."transferFen"::text AS amount
       FROM "InformationTable" i JOIN "Transfer" t ON t.id = i."transferId"
       WHERE t.reference = $1 AND i.status = 'sealed' ORDER BY i.version`,
      [reference],
    )
  const [first] = await sealed()

  await nanjing.goto(`/cases/${reference}/dispute-table`)
  await nanjing.getByRole('checkbox', { name: /^第 1 行期末余额/ }).check()
  await nanjing.getByLabel('第 1 行期末余额的正确值').fill('1200.00')
  await nanjing.getByRole('button', { name: '退回更正' }).click()
  await expect(nanjing).toHaveURL(new RegExp(`/cases/${reference}$`))
  await expect(happened(nanjing, '退回更正').first()).toBeVisible()

  await hefei.goto(`/cases/${reference}`)
  const dispute = hefei.getByRole('table', { name: /退回更正|更正/ }).first()
  await expect(dispute.getByRole('row', { name: /第 1 行期末余额/ })).toContainText('1200.00')
  await pressDue(hefei, '按登记生成《信息表》')
  await take(hefeiReviewer, reference, '复核签章并上传')

  const versions = await sealed()
  expect(versions.map(({ version }) => version)).toEqual([1, 2])
  expect(versions[0]).toEqual(first)
  await take(nanjing, reference, /^转入 \d+ 个月$/)
  await history(nanjing).getByText('更早的').click()
  await expect(happened(nanjing, '《信息表》复核签章并上传')).toHaveCount(2)
  await nanjing.goto(`/cases/${reference}/information-table?version=1`)
  await expect(nanjing.getByText(/第 1 版/).first()).toBeVisible()
})
