import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import type { AreaParameters } from '@/lib/domain/region/area-parameters'
import { NATIONAL_PARAMETERS } from '@/lib/domain/region/resolve-parameters'
import { careAnswer } from './care-answer'
import { continuity } from './continuity'

function asked(
  today: string,
  lastPaid: string,
  firstPaid: string | null,
  parameters: AreaParameters = NATIONAL_PARAMETERS,
) {
  const lastPaidMonth = yearMonth(lastPaid)
  const firstPaidMonth = firstPaid === null ? null : yearMonth(firstPaid)
  const enrolment = firstPaidMonth && {
    firstPaidMonth,
    continuity: continuity(
      { fromScheme: 'employee', toScheme: 'employee', lastPaidMonth, firstPaidMonth, backPaid: true },
      parameters,
    ),
  }
  return careAnswer({ today: localDate(today), lastPaidMonth, enrolment, accountOnHoldSince: null })
}

const HALF = { ...NATIONAL_PARAMETERS, benefitRatioDuringWait: 0.5 }

describe('careAnswer', () => {
  it.each([
    [
      'last paid month still running',
      '2026-09-30',
      '2026-09',
      '2026-10',
      'coveredAtOrigin',
      'origin',
      'origin',
    ],
    [
      'first paid month',
      '2026-10-01',
      '2026-09',
      '2026-10',
      'coveredAtDestination',
      'destination',
      'destination',
    ],
    [
      'gap that is paid back',
      '2026-07-15',
      '2026-05',
      '2026-08',
      'reimbursedByDestination',
      'none',
      'destination',
    ],
    ['gap too long', '2026-07-15', '2026-04', '2026-09', 'notCovered', 'none', 'person'],
    ['waiting', '2026-10-15', '2026-04', '2026-09', 'waiting', 'none', 'person'],
    [
      'waiting is over',
      '2027-03-01',
      '2026-04',
      '2026-09',
      'coveredAtDestination',
      'destination',
      'destination',
    ],
    ['not enrolled, in time', '2026-08-15', '2026-05', null, 'enrolWithinThreeMonths', 'none', 'person'],
    ['not enrolled, third month', '2026-09-30', '2026-05', null, 'enrolWithinThreeMonths', 'none', 'person'],
    ['not enrolled, too late', '2026-10-01', '2026-05', null, 'notCovered', 'none', 'person'],
  ])('%s', (_, today, lastPaid, firstPaid, situation, card, payer) => {
    expect(asked(today, lastPaid, firstPaid)).toMatchObject({ situation, card, payer })
  })

  it('says which share is paid while waiting, and when it is whole', () => {
    expect(asked('2026-10-15', '2026-04', '2026-09', HALF)).toEqual({
      situation: 'waitingInPart',
      card: 'destination',
      payer: 'destination',
      share: 0.5,
      fullFrom: '2027-03-01',
      keepBills: false,
      accountOnHoldSince: null,
    })
  })

  it('tells people to keep their bills only where somebody may pay them later', () => {
    expect(asked('2026-07-15', '2026-05', '2026-08').keepBills).toBe(true)
    expect(asked('2026-08-15', '2026-05', null).keepBills).toBe(true)
    expect(asked('2026-10-01', '2026-05', null).keepBills).toBe(false)
  })

  it('passes on the day the old account went on hold', () => {
    const answer = careAnswer({
      today: localDate('2026-10-12'),
      lastPaidMonth: yearMonth('2026-10'),
      enrolment: null,
      accountOnHoldSince: localDate('2026-10-10'),
    })
    expect(answer).toMatchObject({
      situation: 'coveredAtOrigin',
      accountOnHoldSince: '2026-10-10',
      fullFrom: null,
    })
  })

  it('keeps a retiree with the benefits of the origin, however long ago the last month was paid', () => {
    const answer = careAnswer({
      today: localDate('2026-10-12'),
      lastPaidMonth: yearMonth('2024-04'),
      enrolment: null,
      accountOnHoldSince: null,
      retiredAtOrigin: true,
    })
    expect(answer).toMatchObject({ situation: 'retiredAtOrigin', card: 'origin', payer: 'origin', share: 1 })
  })
})
