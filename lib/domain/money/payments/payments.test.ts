import { describe, expect, test } from 'vitest'
import { instantAt, localDate } from '../../calendar/local-date'
import { fen } from '../fen'
import { elementAt, listAt, parseXml, textAt } from '../statements/xml'
import { tableOf } from '../statements/table-rows'
import { pain001 } from './pain001'
import { cell, paymentTable, type PaymentColumn } from './payment-table'
import type { PaymentFile, PaymentOrder } from './payment-file'

const order = (given: Partial<PaymentOrder> = {}): PaymentOrder => ({
  reference: '340100-2026-000001-R1',
  amountFen: fen(345_678),
  payeeName: '合肥市医疗保险基金',
  payeeBank: '示例银行',
  payeeBranch: '合肥分行',
  payeeUnionBankNo: '301361000002',
  payeeAccount: '934010000000000001',
  text: '340100-2026-000001-R1',
  ...given,
})
const FILE: PaymentFile = {
  messageId: 'JX0123456789ABCDEF',
  createdAt: instantAt(localDate('2026-10-15'), '16:05'),
  executeOn: localDate('2026-10-15'),
  payer: {
    name: '南京市医疗保险基金',
    account: '932010000000000001',
    bank: '示例银行',
    branch: '南京分行',
    unionBankNo: '301301000001',
  },
  orders: [
    order(),
    order({ reference: '340100-2026-000002-P1', amountFen: fen(5), payeeBranch: '', payeeUnionBankNo: null }),
  ],
}

describe('pain.001.001.09', () => {
  const root = parseXml(pain001(FILE))
  const initiation = elementAt(root, 'Document', 'CstmrCdtTrfInitn')
  const payment = elementAt(initiation, 'PmtInf')
  const transactions = listAt(payment, 'CdtTrfTxInf')

  test('the elements its schema asks for, in its order', () => {
    expect(pain001(FILE)).toContain('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">')
    expect(Object.keys(elementAt(initiation, 'GrpHdr') ?? {})).toEqual([
      'MsgId',
      'CreDtTm',
      'NbOfTxs',
      'CtrlSum',
      'InitgPty',
    ])
    expect(Object.keys(payment ?? {})).toEqual([
      'PmtInfId',
      'PmtMtd',
      'BtchBookg',
      'NbOfTxs',
      'CtrlSum',
      'ReqdExctnDt',
      'Dbtr',
      'DbtrAcct',
      'DbtrAgt',
      'CdtTrfTxInf',
    ])
    for (const one of transactions)
      expect(Object.keys(one)).toEqual(['PmtId', 'Amt', 'CdtrAgt', 'Cdtr', 'CdtrAcct', 'RmtInf'])
  })

  test('sums, days and currency', () => {
    expect(textAt(initiation, 'GrpHdr', 'MsgId')).toBe('JX0123456789ABCDEF')
    expect(textAt(initiation, 'GrpHdr', 'CreDtTm')).toBe('2026-10-15T16:05:00+08:00')
    for (const part of ['GrpHdr', 'PmtInf']) {
      expect(textAt(initiation, part, 'NbOfTxs')).toBe('2')
      expect(textAt(initiation, part, 'CtrlSum')).toBe('3456.83')
    }
    expect(textAt(payment, 'ReqdExctnDt', 'Dt')).toBe('2026-10-15')
    expect(textAt(payment, 'DbtrAcct', 'Ccy')).toBe('CNY')
    expect(textAt(payment, 'DbtrAgt', 'FinInstnId', 'ClrSysMmbId', 'MmbId')).toBe('301301000001')
    const clearing = ['CdtrAgt', 'FinInstnId', 'ClrSysMmbId', 'MmbId'] as const
    expect(transactions.map((one) => textAt(one, ...clearing))).toEqual(['301361000002', null])
    expect(transactions.map((one) => textAt(one, 'Amt', 'InstdAmt'))).toEqual(['3456.78', '0.05'])
    expect(transactions.every((one) => textAt(one, 'Amt', 'InstdAmt', '@Ccy') === 'CNY')).toBe(true)
  })

  test('our reference is the end-to-end id, the payee the one of the order', () => {
    expect(transactions.map((one) => textAt(one, 'PmtId', 'EndToEndId'))).toEqual([
      '340100-2026-000001-R1',
      '340100-2026-000002-P1',
    ])
    const [first] = transactions
    expect(textAt(first, 'Cdtr', 'Nm')).toBe('合肥市医疗保险基金')
    expect(textAt(first, 'CdtrAcct', 'Id', 'Othr', 'Id')).toBe('934010000000000001')
    expect(textAt(first, 'CdtrAgt', 'BrnchId', 'Nm')).toBe('合肥分行')
  })

  test('names with marks of their own, too long or with what XML cannot carry', () => {
    const payeeName = `甲 & <乙> "丙"\u0007${'𠮷'.repeat(200)}`
    const text = pain001({ ...FILE, orders: [order({ payeeName })] })
    const read = textAt(parseXml(text), 'Document', 'CstmrCdtTrfInitn', 'PmtInf', 'CdtTrfTxInf', 'Cdtr', 'Nm')
    expect(read?.startsWith('甲 & <乙> "丙"𠮷')).toBe(true)
    expect([...(read ?? '')]).toHaveLength(140)
  })

  test('halves of a pair and what is no character are left out', () => {
    const payeeName = '甲\ud842乙\udfb7丙\ufffe丁\uffff𠮷'
    const text = pain001({ ...FILE, orders: [order({ payeeName })] })
    expect(text).toContain('<Cdtr><Nm>甲乙丙丁𠮷</Nm></Cdtr>')
    expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text))).toBe(text)
  })

  test('as many as it says, and their sum', () => {
    const orders = Array.from({ length: 3 }, (_, index) =>
      order({ reference: `340100-2026-00000${index}-R1`, amountFen: fen(10 ** 13 + index) }),
    )
    const text = pain001({ ...FILE, orders })
    expect(text.match(/<CdtTrfTxInf>/g)).toHaveLength(3)
    expect(text.match(/<NbOfTxs>3</g)).toHaveLength(2)
    expect(text.match(/<CtrlSum>300000000000\.03</g)).toHaveLength(2)
    expect([...text.matchAll(/<(?:PmtId|Amt|CdtrAgt|Cdtr|CdtrAcct|RmtInf)>/g)].slice(0, 6).join('')).toBe(
      '<PmtId><Amt><CdtrAgt><Cdtr><CdtrAcct><RmtInf>',
    )
  })

  test('the same orders make the same file', () => {
    expect(pain001(FILE)).toBe(pain001({ ...FILE, orders: [...FILE.orders] }))
  })
})

const HEADS: Record<PaymentColumn, string> = {
  reference: '付款单号',
  payeeName: '收款户名',
  payeeAccount: '收款账号',
  payeeBank: '收款银行',
  payeeBranch: '开户网点',
  amount: '金额',
  text: '附言',
}

test('as a table: with the mark of UTF-8, whole numbers, and no formula in any cell', () => {
  const text = paymentTable({ orders: [order({ payeeName: '=cmd|"/c calc"!A1' }), order()] }, HEADS)
  expect(text.codePointAt(0)).toBe(0xfeff)
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text).toContain(`"'=cmd|""/c calc""!A1"`)
  const { rows } = tableOf(text)
  expect(rows[0]).toEqual(Object.values(HEADS))
  expect(rows[2]).toEqual([
    '340100-2026-000001-R1',
    '合肥市医疗保险基金',
    '934010000000000001',
    '示例银行',
    '合肥分行',
    '3456.78',
    '340100-2026-000001-R1',
  ])
})

test('every byte of an account number is the number: a bank’s program reads no spreadsheet', () => {
  const bytes = new TextEncoder().encode(paymentTable({ orders: [order()] }, HEADS))
  const row = Buffer.from(bytes).toString('utf8').split('\r\n')[1]
  expect(row).toBe(
    '340100-2026-000001-R1,合肥市医疗保险基金,934010000000000001,示例银行,合肥分行,3456.78,340100-2026-000001-R1',
  )
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(bytes.includes(0x09)).toBe(false)
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])('%j stays text', (text) => {
  expect(cell(text).replace(/^"/, '').startsWith("'")).toBe(true)
})
