import { describe, expect, it } from 'vitest'
import { BECAUSE_CODES, CURE_CODES } from '@/lib/domain/eligibility/codes'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { ELIGIBILITY_RULE_IDS } from '@/lib/domain/eligibility/rule-ids'
import { LEGAL_SOURCES } from '@/lib/domain/region/legal-source'
import { LOCALES } from '../locale'
import { BECAUSE_VALUES } from '../messages/eligibility/because-values'
import { wordsFor } from '../words'
import { becauseText, ruleText } from './rule-answers'

const ALL_VALUES = {
  ...{
    account: 'none',
    age: 12,
    amount: 320_000,
    area: '320100',
    areas: ['610100', '330100'],
    balance: 345_678,
  },
  ...{
    base: 800_000,
    closing: '17:30',
    continuous: 24,
    countedAs: 'actual',
    creditDays: 2,
    day: 5,
    days: 30,
  },
  ...{
    dueOn: '2026-10-16',
    fee: 10_600,
    firstDay: '2026-09-29',
    firstPaid: '2026-08',
    from: '2026-08-01',
    gap: 2,
    here: 48,
  },
  ...{
    inDays: 5,
    lastPaid: '2026-05',
    lastPaidMonth: '2026-09',
    letterDays: 2,
    limit: 50,
    lodged: 'platform',
  },
  ...{ makeUpDays: ['2026-10-10'], mended: 3, missing: 'identity', mode: 'PA_ONLY', months: 2, needed: 300 },
  ...{ ordinal: 3, origin: 48, outDays: 8, perDay: 160, policy: 'personChooses', printedOn: '2026-06-01' },
  ...{
    promisedOn: '2026-10-14',
    rate: 1000,
    reason: '电话核实',
    reference: '340100-2026-000902',
    restDays: 8,
    retroactive: true,
  },
  ...{ rules: ['SU-01', 'EN-01'], scheme: 'resident', share: 0.5, short: 206, side: 'both' },
  ...{ startsOn: '2026-09-28', status: 'suspended', total: 94, until: '2026-09-01', version: 'CN-2026/1' },
  ...{ wait: 6, window: 3, year: 2026 },
} as const

describe.each(LOCALES)('rule answers in %s', (locale) => {
  it.each(BECAUSE_CODES)('say %s with all its values and with none', (code) => {
    for (const because of [{ code }, { ...ALL_VALUES, code }]) {
      const said = becauseText(because, locale, { '320100': '南京' })
      expect(said).not.toMatch(/undefined|null|NaN|\[object/)
      expect(said).toMatch(/[。.]$/)
    }
  })

  it('name every rule, cure and source', () => {
    const { rules, cures, sources } = wordsFor(locale).eligibility
    expect(Object.keys(rules)).toHaveLength(ELIGIBILITY_RULE_IDS.length)
    expect(Object.keys(cures)).toHaveLength(CURE_CODES.length)
    expect(Object.keys(sources)).toHaveLength(LEGAL_SOURCES.length)
  })
})

describe('values', () => {
  it('are all tried', () =>
    expect(Object.keys(ALL_VALUES).toSorted()).toEqual([...BECAUSE_VALUES].toSorted()))

  it('are read in the reader’s language', () => {
    const due = {
      code: 'outDue',
      days: 10,
      startsOn: '2026-09-28',
      dueOn: '2026-10-16',
      promisedOn: null,
    } as const
    expect(becauseText(due, 'zh-CN')).toBe(
      '2026-09-28（周一） 受理的，转出 10 个工作日，2026-10-16（周五） 到期。',
    )
    const waits = { code: 'waits', gap: 4, wait: 6, from: '2027-02-01', share: 0.5 } as const
    expect(becauseText(waits, 'zh-CN')).toContain('等待期内按 50% 享受待遇')
    const cost = { code: 'backPaymentCosts', gap: 4, amount: 320_000, base: 800_000, rate: 1000 } as const
    expect(becauseText(cost, 'en')).toBe(
      'Paying back 4 months costs ¥3,200.00 (monthly base ¥8,000.00, rate 10%).',
    )
    const counted = { code: 'makeUpDaysCount', makeUpDays: ['2026-10-10'], version: 'CN-2026/1' } as const
    expect(becauseText(counted, 'zh-CN')).toContain('10-10（周六）')
  })
})

describe('answers of another version of the rule book', () => {
  const old = JSON.parse(
    '{"id":"XX-09","answer":"met","effect":"info","source":"lostLaw","because":{"code":"forgotten","months":2},"cure":"gone"}',
  ) as RuleAnswer

  it.each(LOCALES)('are shown by what is known of them in %s', (locale) => {
    expect(ruleText(old, locale)).toMatchObject({ name: 'XX-09', because: '', cure: null, source: 'lostLaw' })
  })
})

describe('one answer', () => {
  it('is told with its reason, its cure and its source', () => {
    const rule: RuleAnswer = {
      id: 'SU-01',
      answer: 'notMet',
      effect: 'block',
      source: 'measure43',
      because: { code: 'stillActiveAtOrigin', lastPaidMonth: '2026-09' },
      cure: 'suspendAtOrigin',
    }
    expect(ruleText(rule, 'zh-CN')).toMatchObject({
      name: '转出地已停保',
      answer: '不符合',
      because: '在转出地仍在参保，最近缴费月份为 2026 年 9 月。',
      source: '医保办发〔2021〕43号',
    })
    expect(ruleText(rule, 'en').because).toBe('Still insured at the origin; last paid Sep 2026.')
  })

  it('names areas where it is told their names', () => {
    const because = { code: 'activeElsewhere', areas: ['610100', '330100'] } as const
    expect(becauseText(because, 'zh-CN', { '610100': '西安', '330100': '杭州' })).toContain('西安、杭州')
    expect(becauseText(because, 'zh-CN')).toContain('610100')
  })

  it('keeps an open case to itself where the asker is no party', () => {
    expect(becauseText({ code: 'openCase', reference: null }, 'zh-CN')).not.toContain('null')
  })
})
