import { expect, test } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { readAddress, withFilter, worklistHref, type Filters } from './worklist-address'

const FILTERS: Filters = {
  origin: '320100',
  state: 'transferringIn',
  funds: 'matched',
  scheme: 'changed',
  assignee: 'nobody',
}

test('an address is read as it was written', () => {
  const after = {
    dueOn: null,
    anyDueOn: localDate('2026-10-12'),
    id: '0199d3a0-0000-7000-8000-000000000000',
  }
  const query = new URL(worklistHref('agency', FILTERS, after), 'http://test.invalid').searchParams
  expect(readAddress(Object.fromEntries(query))).toEqual({ tab: 'agency', filters: FILTERS, after })
  expect(worklistHref(undefined)).toBe('/cases')
})

test('nonsense in an address is left out, so that an old bookmark still opens a list', () => {
  const nonsense = {
    tab: 'theirs',
    origin: "1' OR 1",
    state: 'completed',
    after: 'none.none.x',
    funds: ['due'],
  }
  expect(readAddress(nonsense)).toEqual({ tab: null, filters: {}, after: null })
  for (const after of ['', '2026-02-30.none.0199d3a0-0000-7000-8000-000000000000', 'none', 'x.y.z.w'])
    expect(readAddress({ after }).after).toBeNull()
})

test('one filter is changed or taken away, the others stay', () => {
  expect(withFilter(FILTERS, 'origin', '340100')).toEqual({ ...FILTERS, origin: '340100' })
  const { origin: _, ...rest } = FILTERS
  expect(withFilter(FILTERS, 'origin', null)).toEqual(rest)
})
