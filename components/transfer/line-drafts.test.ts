import { describe, expect, it } from 'vitest'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import type { TableLine } from '@/lib/domain/documents/information-table'
import { changed, draftOf, draftTotals, monthsIn, nextDraft } from './line-drafts'

const LINE: TableLine = {
  areaCode: '360400',
  year: 2024,
  fromMonth: yearMonth('2024-07'),
  toMonth: yearMonth('2024-12'),
  months: 6,
  kind: 'actual',
  baseFen: 520_000,
  employerRateBp: 600,
  personalRateBp: 250,
  creditedFen: 62_405,
  creditedPersonalFen: 31_200,
  interestFen: 0,
  closingFen: 1_234_567,
}

describe('a line as it is typed', () => {
  it('stays open where the registry leaves it open', () => {
    expect(draftOf({ ...LINE, interestFen: null, closingFen: null }, 0)).toMatchObject({
      interestFen: '',
      closingFen: '',
    })
  })

  it('says money in yuan and rates in per cent', () => {
    expect(draftOf(LINE, 3)).toMatchObject({
      key: 3,
      months: '6',
      baseFen: '5200.00',
      employerRateBp: '6',
      personalRateBp: '2.5',
      creditedFen: '624.05',
      interestFen: '0.00',
      closingFen: '12345.67',
    })
  })

  it('is followed by the rest of the next year with the same base and rates', () => {
    expect(nextDraft(draftOf(LINE, 0), '360400')).toMatchObject({
      key: 1,
      fromMonth: '2025-01',
      toMonth: '2025-12',
      months: '12',
      baseFen: '5200.00',
      employerRateBp: '6',
      creditedFen: '',
      closingFen: '',
    })
  })

  it('begins empty in the area of origin', () => {
    expect(nextDraft(undefined, '360400')).toMatchObject({
      key: 0,
      areaCode: '360400',
      fromMonth: '',
      months: '',
    })
  })

  it('counts its months anew when it begins or ends elsewhere, and keeps a typed number otherwise', () => {
    const line = draftOf(LINE, 0)
    expect(changed(line, 'fromMonth', '2024-10').months).toBe('3')
    expect(changed(line, 'toMonth', '2024-1').months).toBe('6')
    expect(changed(line, 'months', '4').months).toBe('4')
    expect(changed(line, 'closingFen', '1').months).toBe('6')
  })
})

describe('monthsIn', () => {
  it.each([
    ['2024-01', '2024-12', '12'],
    ['2024-05', '2024-05', '1'],
    ['2024-05', '2024-04', ''],
    ['2023-12', '2024-01', ''],
    ['2024-5', '2024-12', ''],
    ['', '2024-12', ''],
  ])('%s to %s: %s', (from, to, months) => {
    expect(monthsIn(from, to)).toBe(months)
  })
})

describe('draftTotals', () => {
  it('sums what can be read and passes over the rest', () => {
    const lines = [
      draftOf(LINE, 0),
      { ...draftOf(LINE, 1), months: '1x', creditedFen: '1.005', closingFen: '' },
    ]
    expect(draftTotals(lines)).toEqual({ months: 6, creditedFen: 62_405, closingFen: null })
    expect(draftTotals([])).toEqual({ months: 0, creditedFen: 0, closingFen: null })
  })
})
