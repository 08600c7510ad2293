import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { LOCAL_PARAMETERS } from './local-parameters'
import { NATIONAL_PARAMETERS, resolveParameters, type ParameterRow } from './resolve-parameters'

const on = localDate('2026-10-12')

function row(key: string, value: unknown, validFrom = '2022-01-01', validTo?: string): ParameterRow {
  return {
    key,
    value,
    source: 'a local notice',
    validFrom: localDate(validFrom),
    validTo: validTo === undefined ? null : localDate(validTo),
  }
}

function local(area: string, day = on) {
  return resolveParameters(LOCAL_PARAMETERS[area] ?? [], day).parameters
}

describe('resolveParameters', () => {
  it('falls back to the law and says so', () => {
    const { parameters, provenance } = resolveParameters([], on)
    expect(parameters).toEqual(NATIONAL_PARAMETERS)
    expect(provenance.promisedOutDays).toEqual({ origin: 'law', source: 'measure43' })
  })

  it('takes the local value with its source and validity', () => {
    const { parameters, provenance } = resolveParameters([row('promisedOutDays', 8)], on)
    expect(parameters.promisedOutDays).toBe(8)
    expect(provenance.promisedOutDays).toEqual({
      origin: 'area',
      source: 'a local notice',
      validFrom: '2022-01-01',
      validTo: null,
    })
  })

  it.each([
    ['before its first day', '2026-10-13', undefined, 10],
    ['on its first day', '2026-10-12', undefined, 7],
    ['on its last day', '2022-01-01', '2026-10-12', 7],
    ['after its last day', '2022-01-01', '2026-10-11', 10],
  ])('%s', (_, from, to, days) => {
    expect(resolveParameters([row('promisedOutDays', 7, from, to)], on).parameters.promisedOutDays).toBe(days)
  })

  it('lets the later decision win, whatever the order of the rows', () => {
    const rows = [row('waitMonths', 3, '2024-01-01'), row('waitMonths', 6, '2022-01-01')]
    expect(resolveParameters(rows, on).parameters.waitMonths).toBe(3)
    expect(resolveParameters(rows.toReversed(), on).parameters.waitMonths).toBe(3)
  })

  it('throws on a stored value the law forbids, and passes over keys of another version', () => {
    expect(() => resolveParameters([row('promisedOutDays', 20)], on)).toThrow(/longer-than-law/u)
    expect(resolveParameters([row('retiredKey', 1)], on).parameters).toEqual(NATIONAL_PARAMETERS)
  })
})

describe('the seeded areas', () => {
  it.each(Object.keys(LOCAL_PARAMETERS))('%s resolves on every day of its rows', (area) => {
    const rows = LOCAL_PARAMETERS[area] ?? []
    for (const day of [on, localDate('2021-06-01'), ...rows.map((one) => one.validFrom)])
      expect(() => resolveParameters(rows, day)).not.toThrow()
    expect(rows.every((one) => one.source.length > 0)).toBe(true)
  })

  it('Quanzhou promises 8 + 5 + 5 + 2', () => {
    const { promisedOutDays, fundsDays, promisedInDays, creditDays } = local('350500')
    expect([promisedOutDays, fundsDays, promisedInDays, creditDays]).toEqual([8, 5, 5, 2])
  })

  it('Nanjing pays out to the person on application within 30', () => {
    expect(local('320100')).toMatchObject({ payoutAllowed: true, payoutDays: 30, fundsDays: null })
  })

  it('the measure of 2021 ended the Delta rule of benefits from the next month', () => {
    expect(local('330100', localDate('2021-11-30')).payMonthOrNext).toBe('nextMonth')
    expect(local('330100', localDate('2021-12-01')).payMonthOrNext).toBe('paymentMonth')
  })

  it('Hunan transfers by itself from 2025-07-10', () => {
    expect(local('430100', localDate('2025-07-09')).intraProvinceMode).toBe('NORMAL')
    expect(local('430100', localDate('2025-07-10')).intraProvinceMode).toBe('AUTO')
  })
})
