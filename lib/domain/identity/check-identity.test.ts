import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mod11Check, mod31Check } from './check-digit'
import { checkIdentity } from './check-identity'
import type { IdentityFault, IdentityType, IdentityWarning, Sex } from './answer'

const VALID: readonly (readonly [
  IdentityType,
  string,
  string,
  { sex?: Sex; warning?: IdentityWarning; birthDate?: string },
])[] = [
  ['residentId', '11010519491231002X', '11010519491231002X', { birthDate: '1949-12-31', sex: 'female' }],
  ['residentId', '11010519491231002x', '11010519491231002X', { birthDate: '1949-12-31', sex: 'female' }],
  ['residentId', ' 110105 19491231 002Ｘ ', '11010519491231002X', { birthDate: '1949-12-31', sex: 'female' }],
  ['residentId', '440524188001010014', '440524188001010014', { birthDate: '1880-01-01', sex: 'male' }],
  ['residentId', '320102189001010011', '320102189001010011', { birthDate: '1890-01-01', sex: 'male' }],
  [
    'residentId',
    '110105491231002',
    '11010519491231002X',
    { birthDate: '1949-12-31', sex: 'female', warning: 'upgraded-from-15' },
  ],
  [
    'foreignPermanentResident',
    '932682198501010017',
    '932682198501010017',
    { birthDate: '1985-01-01', sex: 'male' },
  ],
  ['foreignPermanentResident', 'usa110099010203', 'USA110099010203', {}],
  ['passport', 'E12345678', 'E12345678', {}],
  ['creditCode', '11320000MB151840XJ', '11320000MB151840XJ', {}],
  ['creditCode', '11320000mb151840xj', '11320000MB151840XJ', {}],
]

const INVALID: readonly (readonly [IdentityType, string, IdentityFault])[] = [
  ['residentId', '110105194912310021', 'check-digit'],
  ['residentId', '', 'length'],
  ['residentId', '1101051949123100', 'length'],
  ['residentId', '11010519491231002A', 'characters'],
  ['residentId', 'X1010519491231002X', 'characters'],
  ['residentId', '11010549123100X', 'characters'],
  ['residentId', '110105190002290020', 'birth-date'],
  ['residentId', '110105194913310020', 'birth-date'],
  ['residentId', '110105000001010020', 'birth-date'],
  ['residentId', '110105491331002', 'birth-date'],
  ['residentId', '001010519491231002', 'region'],
  ['residentId', '810000199001010017', 'region'],
  ['residencePermit', '11010519491231002X', 'region'],
  ['residencePermit', '810000490101001', 'length'],
  ['foreignPermanentResident', '932682198501010018', 'check-digit'],
  ['foreignPermanentResident', '999682198501010017', 'region'],
  ['foreignPermanentResident', '11010519491231002X', 'region'],
  ['foreignPermanentResident', 'US1110099010203', 'characters'],
  ['foreignPermanentResident', 'USA1100990102', 'length'],
  ['passport', 'E123', 'length'],
  ['passport', 'ABCDEFG', 'characters'],
  ['passport', 'E1234567!', 'characters'],
  ['creditCode', '11320000MB151840XK', 'check-digit'],
  ['creditCode', '11320000MB151840X', 'length'],
  ['creditCode', '11320000MB15184OXJ', 'characters'],
  ['creditCode', '1132A000MB151840XJ', 'characters'],
]

describe('checkIdentity', () => {
  it.each(VALID)('%s %s is valid', (type, raw, normalized, carried) => {
    expect(checkIdentity(type, raw)).toEqual({ valid: true, normalized, ...carried })
  })

  it.each(INVALID)('%s %s is refused for its %s', (type, raw, code) => {
    expect(checkIdentity(type, raw)).toEqual({ valid: false, code })
  })

  it.each(['810000', '820000', '830000', '710000'])('knows residence permits of %s', (region) => {
    const body = `${region}19900101002`
    const number = body + mod11Check(body)
    expect(checkIdentity('residencePermit', number)).toEqual({
      valid: true,
      normalized: number,
      birthDate: '1990-01-01',
      sex: 'female',
      ...(region === '710000' && { warning: 'region-71' }),
    })
  })

  it('finds every mistyped single digit of a citizen number', () => {
    const sequences = fc.tuple(
      fc.integer({ min: 0, max: 999 }),
      fc.integer({ min: 0, max: 16 }),
      fc.integer({ min: 1, max: 9 }),
    )
    fc.assert(
      fc.property(sequences, ([sequence, place, shift]) => {
        const body = `11010519491231${String(sequence).padStart(3, '0')}`
        const typed = (Number(body[place]) + shift) % 10
        const mistyped = body.slice(0, place) + String(typed) + body.slice(place + 1)
        expect(checkIdentity('residentId', mistyped + mod11Check(body)).valid).toBe(false)
      }),
    )
  })

  it('gives the check character 0 where the remainder of a credit code is none', () => {
    expect(mod31Check('0'.repeat(17))).toBe('0')
    expect(mod31Check('1132I000000000000')).toBeNull()
  })
})
