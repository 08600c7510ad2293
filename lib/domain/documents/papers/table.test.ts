import { expect, test } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { fortyYears, PAPER_FACTS } from '@/lib/testing/paper-facts'
import { informationTable, type TableParticulars } from './table'

const TABLE: TableParticulars = {
  number: null,
  version: 1,
  letterNumber: null,
  madeOn: localDate('2026-10-12'),
  lines: fortyYears(),
  suspendedSince: null,
  duplicateMonths: 0,
  arrearsMonths: 0,
  arrearsFen: 0,
  retired: false,
  balanceFen: 0,
  transferFen: 0,
  balanceAsOf: localDate('2026-10-12'),
  payOut: false,
  frozen: true,
  remark: null,
  draftedBy: null,
  sealedBy: null,
  seal: null,
  areas: {},
  remittance: null,
}
const blocksOf = (lines: TableParticulars['lines']) =>
  informationTable(PAPER_FACTS, { ...TABLE, lines }).blocks
const boxOf = (lines: TableParticulars['lines'], field: string) =>
  blocksOf(lines)
    .flatMap((block) => (block.kind === 'fields' ? block.entries : []))
    .find((entry) => entry.field === field)?.value
const listOf = (lines: TableParticulars['lines']) => blocksOf(lines).find((block) => block.kind === 'list')

test('first and last month are the earliest and the latest, in whatever order the lines stand', () => {
  const lines = fortyYears().toReversed()
  expect(boxOf(lines, 'firstMonth')).toEqual({ month: '1986-07' })
  expect(boxOf(lines, 'lastPaidMonth')).toEqual({ month: '2026-06' })
})

test('interest and balances nobody states stay open and have no sum', () => {
  expect(listOf(fortyYears())).toMatchObject({ carry: [5, 10, 11] })
  expect(listOf(fortyYears())?.rows[0]?.slice(12, 16)).toEqual([null, null, null, null])
})

test('interest that every line states is summed; of nothing, nothing is the person’s', () => {
  const lines = fortyYears().map((line) => ({ ...line, interestFen: 0, closingFen: 500 }))
  expect(listOf(lines)).toMatchObject({ carry: [5, 10, 11, 12] })
  expect(listOf(lines)?.rows[0]?.slice(12, 16)).toEqual([{ fen: 0 }, { fen: 0 }, { fen: 500 }, null])
})
