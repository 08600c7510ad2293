import { describe, expect, it } from 'vitest'
import { PARAMETER_KEYS, parameterFault, PARAMETERS } from './parameter-table'

describe('parameterFault', () => {
  it.each(PARAMETER_KEYS)('allows the national value of %s', (key) => {
    expect(parameterFault(key, PARAMETERS[key].fallback)).toBeNull()
  })

  it.each([
    ['promisedOutDays', 10, null],
    ['promisedOutDays', 8, null],
    ['promisedOutDays', 11, 'longer-than-law'],
    ['promisedOutDays', 0, 'out-of-range'],
    ['promisedInDays', 6, 'longer-than-law'],
    ['waitMonths', 0, null],
    ['waitMonths', 7, 'longer-than-law'],
    ['waitMonths', -1, 'out-of-range'],
    ['waitMonths', null, 'wrong-type'],
    ['waitMonthsBackPaid', null, null],
    ['waitMonthsBackPaid', 7, 'longer-than-law'],
    ['promisedOutDays', 7.5, 'wrong-type'],
    ['promisedOutDays', '8', 'wrong-type'],
    ['benefitRatioDuringWait', 0.5, null],
    ['benefitRatioDuringWait', 1.1, 'out-of-range'],
    ['benefitRatioDuringWait', NaN, 'wrong-type'],
    ['receiptPolicy', 'ROLL', null],
    ['receiptPolicy', 'roll', 'out-of-range'],
    ['arrearsPolicy', 'off', 'out-of-range'],
    ['openClaimsPolicy', 'off', null],
    ['intraProvinceMode', 'PA_STAYS', null],
    ['intraProvinceMode', 3, 'wrong-type'],
    ['letterMode', 'yes', 'wrong-type'],
    ['ageLimit', { maleMax: 50, femaleMax: 40, inclusive: true }, null],
    ['ageLimit', { maleMax: 500, femaleMax: 40, inclusive: true }, 'out-of-range'],
    ['ageLimit', { maleMax: 50, femaleMax: 40 }, 'wrong-type'],
    ['ageLimit', { maleMax: 50, inclusive: true }, 'wrong-type'],
    ['ageLimit', 50, 'wrong-type'],
    ['contributionDueDay', null, null],
    ['contributionDueDay', 28, null],
    ['contributionDueDay', 29, 'out-of-range'],
    ['residentPayDeadline', '12-20', null],
    ['residentPayDeadline', '13-20', 'out-of-range'],
    ['residentPayDeadline', 1220, 'wrong-type'],
    ['payDay', 1, 'unknown-key'],
    ['toString', 1, 'unknown-key'],
  ])('%s = %j → %s', (key, value, fault) => expect(parameterFault(key, value)).toBe(fault))
})
