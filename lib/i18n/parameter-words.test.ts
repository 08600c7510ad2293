import { describe, expect, it } from 'vitest'
import type { ParameterKey } from '@/lib/domain/region/area-parameters'
import { PARAMETER_KEYS, PARAMETERS } from '@/lib/domain/region/parameter-table'
import { LOCALES } from './locale'
import { choiceText, parameterWords, valueText } from './parameter-words'

describe.each(LOCALES)('in %s', (locale) => {
  it.each(PARAMETER_KEYS)('%s has a name, an explanation and words for each of its values', (key) => {
    const { name, hint, unset } = parameterWords(locale)[key]
    expect(name.length).toBeGreaterThan(1)
    expect(hint.length).toBeGreaterThan(5)
    const { input, fallback } = PARAMETERS[key]
    const mayBeUnset = fallback === null || ('nullable' in input && input.nullable)
    expect(unset !== undefined).toBe(mayBeUnset)
    if (input.kind === 'choice')
      for (const option of input.options) expect(choiceText(key, option, locale)).not.toBe(option)
  })

  it('no two parameters share a name', () => {
    const names = Object.values(parameterWords(locale)).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})

it.each<[ParameterKey, unknown, string, string]>([
  ['promisedOutDays', 8, '8 个工作日', '8 working days'],
  ['promisedOutDays', 1, '1 个工作日', '1 working day'],
  ['waitMonths', 6, '6 个月', '6 months'],
  ['benefitRatioDuringWait', 0.5, '50%', '50 %'],
  ['letterMode', true, '是', 'yes'],
  ['letterMode', false, '否', 'no'],
  ['arrearsPolicy', 'block', '不予受理', 'refuse'],
  ['intraProvinceMode', 'PA_STAYS', '个人账户不动', 'Account stays'],
  ['fundsDays', null, '与转出期限同日到期', 'due with the transfer-out'],
  ['contributionDueDay', 15, '当月 15 日', 'day 15 of the month'],
  ['settlementDay', 5, '次月 5 日前', 'by day 5 of the next month'],
  ['backPayBaseFen', 800_000, '¥8,000.00', '¥8,000.00'],
  ['backPayRateBasisPoints', 1050, '10.50%', '10.50 %'],
  ['residentPayDeadline', '12-20', '12-20', '12-20'],
  [
    'ageLimit',
    { maleMax: 50, femaleMax: 40, inclusive: true },
    '男 50 岁、女 40 岁以下（含）',
    'men up to 50, women up to 40',
  ],
])('%s %j is said %s', (key, value, zh, en) => {
  expect(valueText(key, value, 'zh-CN')).toBe(zh)
  expect(valueText(key, value, 'en')).toBe(en)
})
