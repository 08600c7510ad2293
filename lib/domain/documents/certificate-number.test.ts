import { expect, test } from 'vitest'
import { SEED_AREAS } from '../region/areas'
import { provinceShortName } from '../region/province-names'
import { certificateNumber } from './certificate-number'

test.each([
  ['320100', 2026, 1, '苏〔2026〕第0100000001号'],
  ['320500', 2026, 1, '苏〔2026〕第0500000001号'],
  ['340100', 2027, 1_234_567, '皖〔2027〕第01001234567号'],
])('area %s, year %i, number %i is %s', (areaCode, year, serial, number) => {
  expect(certificateNumber(areaCode, year, serial)).toBe(number)
})

test('every area of the demonstration lies in a province with a short name', () => {
  expect(SEED_AREAS.filter(({ code }) => provinceShortName(code) === null)).toEqual([])
  expect(provinceShortName('990000')).toBeNull()
})
