import { happened, history, lodge, pressDue, take } from './support/case'
import { query } from './support/database'
import { expect, test } from './support/journey'

test('a payment that the bank sends back twice is paid a third time: three attempts are kept, one is credited', async ({
  as,
}) => {
  test.slow()
  const nanjing = await as('nanjing-clerk')
  const nanjingFinance = await as('nanjing-finance')
  const nanjingReviewer = await as('nanjing-reviewer')
  const hefei = await as('hefei-clerk')
  const hefeiFinance = await as('hefei-finance')
  const hefeiReviewer = await as('hefei-reviewer')

  const reference = await lodge(nanjing, '马雅梅')
  await pressDue(nanjing, '受理')
  await take(hefei, reference, '签收联系函')
  await take(hefei, reference, '按登记生成《信息表》')
  await take(hefeiReviewer, reference, '复核签章并上传')

  const pay = async (bankReference: string) => {
    await take(hefeiFinance, reference, '制单 ¥4,924.80')
    await take(hefeiReviewer, reference, '付款复核 ¥4,924.80')
    await hefeiFinance.goto(`/cases/${reference}`)
    await hefeiFinance.getByLabel('银行流水号').fill(bankReference)
    await pressDue(hefeiFinance, '登记划款回单')
  }
  for (const attempt of [1, 2]) {
    await pay(`HF-2026-1012-B00${attempt}`)
    await hefeiFinance.goto(`/cases/${reference}/report-returned`)
    await hefeiFinance.getByLabel('原因').selectOption({ index: attempt })
    await hefeiFinance.getByRole('button', { name: '登记退汇' }).click()
    await expect(hefeiFinance).toHaveURL(new RegExp(`/cases/${reference}$`))
    await expect(happened(hefeiFinance, '退汇').first()).toBeVisible()
  }
  await pay('HF-2026-1012-B003')

  await take(nanjing, reference, /^转入 \d+ 个月$/)
  await nanjingFinance.goto(`/cases/${reference}/record-receipt`)
  await nanjingFinance.getByLabel('金额').fill('4924.80')
  await nanjingFinance.getByLabel('银行流水号').fill('NJ-2026-1012-B003')
  await nanjingFinance.getByRole('button', { name: '登记到账' }).click()
  await pressDue(nanjingFinance, '到账核对 ¥4,924.80')
  await take(nanjingReviewer, reference, '计入个人账户 ¥4,924.80')

  const orders = await query<{ attempt: number; status: string }>(
    `SELECT o.attempt, o.status FROM "RemittanceOrder" o JOIN "Transfer" t ON t.id = o."transferId"
     WHERE t.reference = $1 ORDER BY o.attempt`,
    [reference],
  )
  expect(orders.map(({ attempt, status }) => `${attempt} ${status}`)).toEqual([
    '1 returned',
    '2 returned',
    '3 paid',
  ])
  const credits = await query<{ amount: string }>(
    `SELECT m."amountFen"::text AS amount FROM "AccountMovement" m JOIN "Transfer" t ON t.id = m."transferId"
     WHERE t.reference = $1 AND m.kind = 'transferredIn'`,
    [reference],
  )
  expect(credits).toEqual([{ amount: '492480' }])
  await nanjing.goto(`/cases/${reference}`)
  await expect(history(nanjing)).toBeVisible()
  await expect(nanjing.getByRole('region', { name: '办结条件' }).getByText('已计入个人账户')).toBeVisible()
})
