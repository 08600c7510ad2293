import { describe, expect, it } from 'vitest'
import type { ParameterKey } from './area-parameters'
import { PARAMETER_KEYS, parameterFault, PARAMETERS } from './parameter-table'
import { shownValue, typedValue, unitOf } from './typed-value'

describe('what a form means', () => {
  it.each<[ParameterKey, unknown, unknown]>([
    ['promisedOutDays', '8', 8],
    ['promisedOutDays', ' 8 ', 8],
    ['promisedOutDays', '7.5', '7.5'],
    ['promisedOutDays', 'eight', 'eight'],
    ['promisedOutDays', '', null],
    ['fundsDays', '', null],
    ['waitMonths', 7, 7],
    ['benefitRatioDuringWait', '50', 0.5],
    ['benefitRatioDuringWait', '12.5', 0.125],
    ['benefitRatioDuringWait', '1.234', '1.234'],
    ['letterMode', 'true', true],
    ['letterMode', 'false', false],
    ['letterMode', 'yes', 'yes'],
    ['arrearsPolicy', 'block', 'block'],
    ['backPayBaseFen', '8,000.00', 800_000],
    ['backPayRateBasisPoints', '10.5', 1050],
    ['residentPayDeadline', '12-20', '12-20'],
    ['residentPayDeadline', '', null],
    [
      'ageLimit',
      { maleMax: '50', femaleMax: '40', inclusive: 'true' },
      { maleMax: 50, femaleMax: 40, inclusive: true },
    ],
    ['ageLimit', { maleMax: '', femaleMax: '', inclusive: 'true' }, null],
    [
      'ageLimit',
      { maleMax: '50', femaleMax: '', inclusive: 'true' },
      { maleMax: 50, femaleMax: '', inclusive: true },
    ],
  ])('%s typed as %j is %j', (key, typed, value) => expect(typedValue(key, typed)).toEqual(value))

  it('half an age limit is refused', () => {
    const half = typedValue('ageLimit', { maleMax: '50', femaleMax: '', inclusive: 'true' })
    expect(parameterFault('ageLimit', half)).toBe('wrong-type')
  })

  it.each(PARAMETER_KEYS)('%s comes back as it was shown', (key) => {
    const { fallback } = PARAMETERS[key]
    expect(typedValue(key, shownValue(key, fallback))).toEqual(fallback)
  })

  it('shows yuan and per cent', () => {
    expect(shownValue('backPayBaseFen', 812_345)).toBe('8123.45')
    expect(shownValue('backPayRateBasisPoints', 1050)).toBe('10.50')
    expect(shownValue('benefitRatioDuringWait', 0.125)).toBe('12.5')
    expect(shownValue('ageLimit', { maleMax: 50, femaleMax: 40, inclusive: true })).toBe('')
  })
})

it.each<[ParameterKey, string]>([
  ['t0Days', 'workingDays'],
  ['payoutDays', 'workingDays'],
  ['waitMonths', 'months'],
  ['flexibleBackPayMonths', 'months'],
  ['settlementDay', 'dayOfMonth'],
  ['longGapBenefitsInMonth', 'calendarMonth'],
])('%s counts in %s', (key, unit) => expect(unitOf(key)).toBe(unit))
