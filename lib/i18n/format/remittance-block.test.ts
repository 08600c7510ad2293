import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { informationTable, type TableRemittance } from '@/lib/domain/documents/papers/table'
import { issued, PAPER_FACTS } from '@/lib/testing/paper-facts'
import { paperSheet } from './paper-sheet'

const DAY = localDate('2026-10-12')
const REMITTANCE: TableRemittance = {
  payerAccountName: '南京市社会保障基金财政专户',
  payee: {
    accountName: '杭州市医疗保障基金财政专户',
    bankName: '中国工商银行',
    bankBranch: '中国工商银行股份有限公司杭州解放路支行',
    accountLast4: '0123',
  },
  bankReference: null,
  paidOn: null,
}

function boxesOf(remittance: TableRemittance | null): Record<string, string> | null {
  const body = informationTable(PAPER_FACTS, {
    number: null,
    version: 1,
    letterNumber: null,
    madeOn: DAY,
    lines: [],
    suspendedSince: null,
    duplicateMonths: 0,
    arrearsMonths: 0,
    arrearsFen: 0,
    retired: false,
    balanceFen: 345_678,
    transferFen: 345_678,
    balanceAsOf: DAY,
    payOut: false,
    frozen: false,
    remark: null,
    draftedBy: null,
    sealedBy: null,
    seal: null,
    areas: {},
    remittance,
  })
  const block = paperSheet(issued(body)).blocks.find((one) => one.kind === 'grid' && one.title === '划转信息')
  return block?.kind === 'grid'
    ? Object.fromEntries(block.rows.map(({ label, value }) => [label, value]))
    : null
}

describe('划转信息 on the information table (d.4)', () => {
  it('names both accounts and the amount; what the bank has not said yet stays a box', () => {
    expect(boxesOf(REMITTANCE)).toEqual({
      付款户名: '南京市社会保障基金财政专户',
      收款户名: '杭州市医疗保障基金财政专户',
      开户银行全称: '中国工商银行股份有限公司杭州解放路支行',
      开户银行: '中国工商银行',
      银行账号: '****0123',
      金额: '¥3,456.78',
      银行流水号: '',
      划款日期: '',
    })
  })

  it('is filled in once the bank has paid', () => {
    expect(boxesOf({ ...REMITTANCE, bankReference: 'NJ-1', paidOn: DAY })).toMatchObject({
      银行流水号: 'NJ-1',
      划款日期: '2026年10月12日',
    })
  })

  it('leaves the account to the pen where the money goes to the person, and is left out where none moves', () => {
    expect(boxesOf({ ...REMITTANCE, payee: null })).toMatchObject({ 收款户名: '', 银行账号: '' })
    expect(boxesOf(null)).toBeNull()
  })
})
