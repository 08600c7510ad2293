import { describe, expect, it } from 'vitest'
import { BECAUSE_CODES, CURE_CODES, ELIGIBILITY_RULE_IDS } from '@/lib/domain/eligibility/codes'
import type { RuleAnswer } from '@/lib/domain/eligibility/judge'
import { LEGAL_SOURCES } from '@/lib/domain/region/legal-source'
import { LOCALES } from '../locale'
import { wordsFor } from '../words'
import { becauseText, ruleText } from './rule-answers'

const ALL_VALUES = {
  account: 'none',
  age: 12,
  area: '320100',
  areas: ['610100', '330100'],
  countedAs: 'actual',
  days: 30,
  lastPaidMonth: '2026-09',
  limit: 50,
  missing: 'identity',
  mode: 'PA_ONLY',
  months: 2,
  printedOn: '2026-06-01',
  reference: '340100-2026-000902',
  scheme: 'resident',
  side: 'both',
  status: 'suspended',
  until: '2026-09-01',
  year: 2026,
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
