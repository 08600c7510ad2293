import { describe, expect, it } from 'vitest'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import { continuity, type ContinuityFacts } from '@/lib/domain/continuity/continuity'
import { NATIONAL_PARAMETERS } from '@/lib/domain/region/resolve-parameters'
import { continuitySentence, monthList, yearsAndMonths } from './continuity'

const months = (...list: string[]) => list.map((month) => yearMonth(month))

describe('monthList', () => {
  it.each([
    [['2026-06'], '2026 年 6 月', 'Jun 2026'],
    [['2026-06', '2026-07', '2026-09'], '2026 年 6–7 月、9 月', 'Jun–Jul, Sep 2026'],
    [['2026-12', '2027-01', '2027-02'], '2026 年 12 月；2027 年 1–2 月', 'Dec 2026; Jan–Feb 2027'],
    [[], '', ''],
  ])('%j', (list, chinese, english) => {
    expect(monthList(months(...list), 'zh-CN')).toBe(chinese)
    expect(monthList(months(...list), 'en')).toBe(english)
  })
})

it.each([
  [94, '7 年 10 个月', '7 years 10 months'],
  [12, '1 年', '1 year'],
  [1, '1 个月', '1 month'],
  [0, '0 个月', '0 months'],
])('%i months', (count, chinese, english) => {
  expect([yearsAndMonths(count, 'zh-CN'), yearsAndMonths(count, 'en')]).toEqual([chinese, english])
})

describe('continuitySentence', () => {
  const said = (last: string, first: string, backPaid: boolean, parameters = NATIONAL_PARAMETERS) => {
    const facts: ContinuityFacts = {
      fromScheme: 'employee',
      toScheme: 'employee',
      lastPaidMonth: yearMonth(last),
      firstPaidMonth: yearMonth(first),
      backPaid,
    }
    return continuitySentence(continuity(facts, parameters), '合肥', 'zh-CN')
  }

  it('says every outcome plainly', () => {
    const half = { ...NATIONAL_PARAMETERS, benefitRatioDuringWait: 0.5 }
    const lost = { ...NATIONAL_PARAMETERS, retroactiveShortGap: false }
    const none = { ...NATIONAL_PARAMETERS, waitMonths: 0 }
    const anew = { ...NATIONAL_PARAMETERS, reEnrolAfterMonths: 6 }
    expect([
      said('2026-05', '2026-06', false),
      said('2026-05', '2026-08', true),
      said('2026-05', '2026-08', true, lost),
      said('2026-04', '2026-09', true),
      said('2026-04', '2026-09', true, half),
      said('2026-04', '2026-09', true, none),
      said('2026-01', '2026-09', true, anew),
    ]).toEqual([
      '没有断缴：2026-06-01（周一）起享受合肥待遇，不用等待。',
      '断缴 2 个月，补缴后不用等待：2026-08-01（周六）起享受合肥待遇，断缴期间的费用也能报销。',
      '断缴 2 个月，补缴后不用等待：2026-08-01（周六）起享受合肥待遇，断缴期间的费用不报销。',
      '断缴 4 个月，要等待 6 个月：2027-03-01（周一）起享受合肥完整待遇。',
      '断缴 4 个月，要等待 6 个月：2027-03-01（周一）起享受合肥完整待遇。等待期内按 50% 报销。',
      '断缴 4 个月，不用等待：2026-09-01（周二）起享受合肥待遇，断缴期间的费用不报销。',
      '断缴 7 个月，按新参保处理，等待 6 个月：2027-03-01（周一）起享受合肥完整待遇。',
    ])
  })
})
