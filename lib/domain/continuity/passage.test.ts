import { describe, expect, it } from 'vitest'
import { monthRange, yearMonth, type YearMonth } from '@/lib/domain/calendar/year-month'
import { passage, type PaidPlaces } from './passage'

const months = (from: string, to = from): YearMonth[] => monthRange(yearMonth(from), yearMonth(to))
const NOTHING: PaidPlaces = { origin: [], elsewhere: [], own: [], here: [] }
const of = (places: Partial<PaidPlaces>) => passage({ ...NOTHING, ...places })

describe('passage', () => {
  it('is none where nothing was paid at the origin', () => {
    expect(of({ own: months('2026-10') })).toBeNull()
  })

  it('ends with the first month paid here after the last one there', () => {
    expect(of({ origin: months('2025-01', '2026-05'), own: months('2026-10', '2026-11') })).toEqual({
      lastPaid: '2026-05',
      firstPaid: '2026-10',
      continuous: 17,
      cumulative: 17,
    })
  })

  it('is not over because of a stay here years ago', () => {
    const own = months('2018-01', '2019-12')
    expect(of({ origin: months('2020-01', '2026-05'), own, here: own })).toEqual({
      lastPaid: '2026-05',
      firstPaid: null,
      continuous: 24 + 77,
      cumulative: 24 + 77,
    })
  })

  it('has no gap where a month is paid in both places', () => {
    const twice = { origin: months('2026-01', '2026-09'), own: months('2026-09') }
    expect(of(twice)).toMatchObject({ lastPaid: '2026-09', firstPaid: '2026-09', cumulative: 8 })
    const on = { origin: months('2026-01', '2026-09'), own: months('2026-08', '2026-11') }
    expect(of(on)).toMatchObject({ lastPaid: '2026-09', firstPaid: '2026-10' })
  })

  it('takes the months of several origins as one record, each once', () => {
    const places = {
      origin: months('2010-07', '2014-06'),
      elsewhere: months('2014-05', '2018-04'),
      own: months('2018-05'),
    }
    expect(of(places)).toEqual({ lastPaid: '2018-04', firstPaid: '2018-05', continuous: 94, cumulative: 94 })
  })

  it('counts months paid here on an earlier stay', () => {
    const own = [...months('2018-01', '2018-12'), ...months('2026-10')]
    expect(of({ origin: months('2024-01', '2026-05'), own, here: own })).toMatchObject({
      continuous: 29,
      cumulative: 12 + 29,
    })
  })

  it('keeps its gap where a later month was also paid elsewhere', () => {
    const places = {
      origin: months('2025-01', '2026-01'),
      elsewhere: months('2026-08'),
      own: months('2026-07', '2026-10'),
    }
    expect(of(places)).toMatchObject({ lastPaid: '2026-01', firstPaid: '2026-07' })
  })
})
