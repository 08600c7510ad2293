import { describe, expect, it } from 'vitest'
import { FORM_STEPS, stepFolder } from '@/lib/domain/transfer/form-steps'
import { wordsFor } from '../words'
import { stepLabel, type LabelledStep } from './step-label'
import { tablePathText } from './table-paths'

const label = (view: Partial<LabelledStep> & Pick<LabelledStep, 'step'>, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  stepLabel({ signing: null, prefill: {}, ...view }, locale)

describe('stepLabel', () => {
  it.each<[string, string, Parameters<typeof label>[0]]>([
    ['受理', 'Accept', { step: 'accept' }],
    ['转入 86 个月', 'Record 86 months', { step: 'recordYears', prefill: { years: { months: 86 } } }],
    ['办理转入', 'Record the years', { step: 'recordYears', prefill: { years: { months: 0 } } }],
    [
      '按登记生成《信息表》',
      'Draw up the table from the registry',
      { step: 'draftTable', prefill: { table: { source: 'registry' } } },
    ],
    [
      '生成《信息表》',
      'Draw up information table',
      { step: 'draftTable', prefill: { table: { source: 'paper' } } },
    ],
    [
      '制单 ¥3,456.78',
      'Prepare payment order: ¥3,456.78',
      { step: 'prepareRemittance', prefill: { amountFen: 345_678 } },
    ],
    [
      '终止办理（提交主管签批）',
      'Terminate (then supervisor signs)',
      { step: 'terminate', signing: { role: 'supervisor', part: 'first' } },
    ],
    [
      '签批：退回多付 ¥1.00',
      'Sign: Return the excess: ¥1.00',
      { step: 'returnExcess', signing: { role: 'reviewer', part: 'second' }, prefill: { amountFen: 100 } },
    ],
  ])('%s', (chinese, english, view) => {
    expect(label(view)).toBe(chinese)
    expect(label(view, 'en')).toBe(english)
  })
})

describe('pages of the steps', () => {
  it('stand in one folder each, named like the step', () => {
    expect(stepFolder('sealTable')).toBe('seal-table')
    expect(stepFolder('reportPayOutReturned')).toBe('report-pay-out-returned')
    expect(new Set(FORM_STEPS.map(stepFolder)).size).toBe(36)
    expect(FORM_STEPS).not.toContain('complete')
  })

  it.each(['zh-CN', 'en'] as const)('say in %s what they do and by which rule', (locale) => {
    const { pages } = wordsFor(locale).stepPages
    for (const step of FORM_STEPS) {
      expect(pages[step].does.length, step).toBeGreaterThan(10)
      expect(pages[step].source, step).not.toBe('')
    }
  })
})

describe('tablePathText', () => {
  it.each([
    ['lines.3.months', '第 3 行月数', 'Months, line 3'],
    ['balanceFen', '账户余额', 'Account balance'],
    ['lines.2.toString', 'lines.2.toString', 'lines.2.toString'],
    ['somewhere.else', 'somewhere.else', 'somewhere.else'],
  ])('%s', (path, chinese, english) => {
    expect(tablePathText(path, 'zh-CN')).toBe(chinese)
    expect(tablePathText(path, 'en')).toBe(english)
  })
})
