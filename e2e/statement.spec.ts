import type { Page } from '@playwright/test'
import { happened, lodge, pressDue, take } from './support/case'
import { query } from './support/database'
import { expect, test } from './support/journey'
import { taken } from './support/ready'

const HEAD = '交易日期,交易流水号,收入金额,支出金额,对方户名,附言'
const AMOUNT = '7720.36'

/** A statement for 南京 as its bank would send it, one payment in. */
function camt(bankReference: string, endToEnd: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Ntry>
<Amt Ccy="CNY">${AMOUNT}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>2026-10-12</Dt></BookgDt><AcctSvcrRef>${bankReference}</AcctSvcrRef>
<NtryDtls><TxDtls><Refs><EndToEndId>${endToEnd}</EndToEndId></Refs></TxDtls></NtryDtls>
</Ntry></Stmt></BkToCstmrStmt></Document>`
}

async function upload(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/funds/statement')
  const file = page.getByLabel('对账单文件')
  await taken(file)
  await file.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: '导入对账单' }).click()
}

/** Imports a statement; its one line finds its case by itself. */
async function bankSays(page: Page, name: string, text: string, reference: string): Promise<void> {
  await upload(page, name, text)
  const lines = page.getByRole('table', { name: `${name} 的各笔` })
  const line = lines.getByRole('row').filter({ hasText: reference })
  await expect(line).toContainText('已办理')
}

/** Hands what is approved to the bank; an order stands in one file only, as CSV and as pain.001. */
async function handOver(page: Page, order: string): Promise<void> {
  await page.goto('/funds/export')
  const waiting = page.getByRole('link', { name: order })
  await expect(waiting).toBeVisible()
  const make = page.getByRole('button', { name: '生成付款文件' })
  await taken(make)
  await make.click()
  await expect(waiting).toBeHidden()
  for (const form of ['CSV', 'pain.001']) {
    const links = await page.getByRole('link', { name: form }).all()
    const files = await Promise.all(
      links.map(async (link) => (await page.request.get((await link.getAttribute('href')) ?? '')).text()),
    )
    const [ours, ...more] = files.filter((text) => text.includes(order))
    expect(more).toEqual([])
    expect(ours).toContain(AMOUNT)
    expect(ours).toContain('南京市社会保障基金财政专户')
  }
}

test('a case pays, bounces, pays again and is credited with imported statements', async ({ as }) => {
  test.slow()
  const nanjing = await as('nanjing-clerk')
  const nanjingFinance = await as('nanjing-finance')
  const nanjingReviewer = await as('nanjing-reviewer')
  const hefei = await as('hefei-clerk')
  const hefeiFinance = await as('hefei-finance')
  const hefeiReviewer = await as('hefei-reviewer')

  const reference = await lodge(nanjing, '胡书杰')
  await pressDue(nanjing, '受理')
  await take(hefei, reference, '签收联系函')
  await take(hefei, reference, '按登记生成《信息表》')
  await take(hefeiReviewer, reference, '复核签章并上传')

  /** Ordered, approved, handed to the bank, and paid as its statement says. */
  const pay = async (attempt: number) => {
    const order = `${reference}-R${attempt}`
    await take(hefeiFinance, reference, '制单 ¥7,720.36')
    await take(hefeiReviewer, reference, '付款复核 ¥7,720.36')
    await handOver(hefeiFinance, order)
    const line = `2026-10-12,HFS-${attempt},,${AMOUNT},南京市社会保障基金财政专户,${order}`
    await bankSays(hefeiFinance, `合肥划出${attempt}.csv`, `${HEAD}\n${line}\n`, reference)
  }
  await pay(1)
  const back = `2026-10-12,HFS-B,${AMOUNT},,清算行,退汇 ${reference}-R1`
  await bankSays(hefeiFinance, '合肥退汇.csv', `${HEAD}\n${back}\n`, reference)
  await hefeiFinance.goto(`/cases/${reference}`)
  await expect(happened(hefeiFinance, '退汇').first()).toBeVisible()
  await pay(2)

  const arrived = camt('NJS-1', `${reference}-R2`)
  await bankSays(nanjingFinance, '南京到账.xml', arrived, reference)
  await upload(nanjingFinance, '南京到账.xml', arrived)
  await expect(nanjingFinance.getByText('这份文件已经导入过，没有任何变化。')).toBeVisible()

  await take(nanjing, reference, /^转入 \d+ 个月$/)
  await take(nanjingFinance, reference, '到账核对 ¥7,720.36')
  await take(nanjingReviewer, reference, '计入个人账户 ¥7,720.36')
  const credits = await query<{ amount: string }>(
    `SELECT m."amountFen"::text AS amount FROM "AccountMovement" m JOIN "Transfer" t ON t.id = m."transferId"
     WHERE t.reference = $1 AND m.kind = 'transferredIn'`,
    [reference],
  )
  expect(credits).toEqual([{ amount: '772036' }])

  for (const page of [hefeiFinance, nanjingFinance]) {
    await page.goto(`/funds/ledger?case=${reference}`)
    await expect(page.getByText('账簿平衡：借贷合计为零，与各登记一致。')).toBeVisible()
    await expect(page.getByRole('region', { name: `${reference} 的记账`, exact: true })).toBeVisible()
  }
})
