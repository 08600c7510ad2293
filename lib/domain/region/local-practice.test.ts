import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import type { AreaParameters } from './area-parameters'
import { SEED_AREAS } from './areas'
import { LOCAL_PARAMETERS } from './local-parameters'
import { handlingMode, pairMode } from './pair-mode'
import { resolveParameters } from './resolve-parameters'

/* Every practice of domain (c.8) in the areas of the demonstration, as it resolves. */

const TODAY = localDate('2026-10-12')
const resolved = (code: string, on = TODAY) => resolveParameters(LOCAL_PARAMETERS[code] ?? [], on)
const area = (code: string) => {
  const found = SEED_AREAS.find((one) => one.code === code)
  if (!found) throw new Error(`no area ${code}`)
  return found
}
const between = (from: string, to: string) =>
  pairMode(area(from), area(to), {
    origin: resolved(from).parameters,
    destination: resolved(to).parameters,
  })

describe('own values', () => {
  it.each<[string, string, Partial<AreaParameters>]>([
    ['西安', '610100', { intraProvinceMode: 'PA_ONLY', yearsCountedAs: 'deemed', requireCertificate: true }],
    ['宝鸡', '610300', { intraProvinceMode: 'PA_ONLY' }],
    ['广州', '440100', { intraProvinceMode: 'PA_STAYS' }],
    ['深圳', '440300', { intraProvinceMode: 'PA_STAYS' }],
    ['长沙', '430100', { intraProvinceMode: 'AUTO', mergePolicy: 'personChooses' }],
    [
      '九江',
      '360400',
      { oldRulesByLetter: true, payoutAllowed: true, promisedOutDays: 10, promisedInDays: 5 },
    ],
    ['南京', '320100', { intraProvinceMode: 'IMMEDIATE_NETTED', payoutAllowed: true, payoutDays: 30 }],
    ['南京', '320100', { residentPayDeadline: '12-20', flexiblePayDeadline: '12-25' }],
    ['苏州', '320500', { intraProvinceMode: 'IMMEDIATE_NETTED', payoutDays: null }],
    ['苏州', '320500', { residentPayDeadline: '12-20', flexiblePayDeadline: '12-25' }],
    ['福州', '350100', { intraProvinceMode: 'IMMEDIATE_NETTED', settlementDay: 5 }],
    ['福州', '350100', { waitMonthsShortGap: 6, waitMonthsBackPaid: 3, benefitRatioDuringWait: 0.5 }],
    ['泉州', '350500', { promisedOutDays: 8, fundsDays: 5, promisedInDays: 5, creditDays: 2 }],
    ['泉州', '350500', { intraProvinceMode: 'IMMEDIATE_NETTED', settlementDay: 5 }],
    ['郑州', '410100', { expectedMonths: 3 }],
    ['河南省本级', '410000', { expectedMonths: null, intraProvinceMode: 'NORMAL' }],
  ])('%s %s: %j', (_name, code, values) => {
    expect(resolved(code).parameters).toMatchObject(values)
    for (const [key, value] of Object.entries(values))
      if ((LOCAL_PARAMETERS[code] ?? []).some((row) => row.key === key && row.value === value))
        expect(resolved(code).provenance[key as keyof AreaParameters].origin).toBe('area')
  })

  it('郑州 tells its three months and shortens or lengthens nothing by it', () => {
    const { parameters, provenance } = resolved('410100')
    const own = Object.entries(provenance).filter(([, { origin }]) => origin === 'area')
    expect(own.map(([key]) => key)).toEqual(['expectedMonths'])
    expect([parameters.promisedOutDays, parameters.promisedInDays]).toEqual([10, 5])
  })

  it.each(['320100', '320500', '330100', '340100'])(
    '长三角 %s had benefits from the next month until the national measure of 2021',
    (code) => {
      expect(resolved(code, localDate('2021-11-30')).parameters.payMonthOrNext).toBe('nextMonth')
      expect(resolved(code, localDate('2021-12-01')).parameters.payMonthOrNext).toBe('paymentMonth')
      expect(resolved(code).parameters.waitMonths).toBe(6)
    },
  )
})

describe('between two areas', () => {
  it.each([
    ['宝鸡 → 西安, the account only', '610300', '610100', 'PA_ONLY'],
    ['广州 → 深圳, the account stays', '440100', '440300', 'PA_STAYS'],
    ['福州 → 泉州, netted', '350100', '350500', 'IMMEDIATE_NETTED'],
    ['南京 → 苏州, advanced and settled', '320100', '320500', 'IMMEDIATE_NETTED'],
    ['郑州 → 河南省本级, as everywhere', '410100', '410000', 'NORMAL'],
    ['南京 → 合肥 within 长三角, as everywhere', '320100', '340100', 'NORMAL'],
    ['长沙 → 西安, no way of the province across its border', '430100', '610100', 'NORMAL'],
  ])('%s', (_says, from, to, mode) => expect(between(from, to)).toBe(mode))

  it('九江 is reached by letter from everywhere', () => {
    const jiujiang = area('360400').agency
    for (const { code, agency } of SEED_AREAS.filter((one) => one.code !== '360400')) {
      const parameters = { origin: resolved('360400').parameters, destination: resolved(code).parameters }
      expect(handlingMode(jiujiang, agency, parameters)).toBe('letter')
    }
  })
})
