import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen, formatYuan, parseYuan, roundHalfUp, sumFen } from './fen'

describe('fen', () => {
  it('takes whole numbers, also from the database, and nothing else', () => {
    expect(fen(345678n)).toBe(345678)
    expect(Object.is(fen(-0), 0)).toBe(true)
    for (const bad of [0.1, NaN, Infinity, 2 ** 53, 2n ** 60n]) expect(() => fen(bad)).toThrow(RangeError)
  })

  it('adds up without losing a fen', () => {
    expect(sumFen([fen(10), fen(20), fen(-30)])).toBe(0)
    expect(() => sumFen([fen(Number.MAX_SAFE_INTEGER), fen(1)])).toThrow(RangeError)
  })
})

describe('parseYuan', () => {
  it.each([
    ['3,456.78', 345678],
    ['3456.78', 345678],
    ['3456.7', 345670],
    ['¥3,456', 345600],
    ['￥ 0.01', 1],
    [' 0 ', 0],
    ['1,234,567.00', 123456700],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('%s', (text, amount) => expect(parseYuan(text)).toBe(amount))

  it.each([
    '',
    '3456.789',
    '-1',
    '+1',
    '1e3',
    '0x10',
    '3,45',
    '34,56.00',
    '1,2345',
    '.5',
    '5.',
    '007',
    '1 000',
    'NaN',
    '90071992547409.92',
    '３',
  ])('refuses %j', (text) => expect(parseYuan(text)).toBeNull())

  it('reads back every amount it writes', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (amount) => {
        expect(parseYuan(formatYuan(fen(amount)))).toBe(amount)
      }),
    )
  })
})

describe('formatYuan', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [50, '0.50'],
    [345678, '3,456.78'],
    [100000, '1,000.00'],
    [99999, '999.99'],
    [-345678, '-3,456.78'],
    [123456789012, '1,234,567,890.12'],
  ])('%i', (amount, text) => expect(formatYuan(fen(amount))).toBe(text))
})

describe('roundHalfUp', () => {
  it.each([
    [1, 2, 1],
    [49, 100, 0],
    [50, 100, 1],
    [-1, 2, 0],
    [-3, 2, -1],
    [-51, 100, -1],
    [7, 7, 1],
    [0, 3, 0],
  ])('%i / %i', (numerator, denominator, rounded) =>
    expect(roundHalfUp(numerator, denominator)).toBe(rounded),
  )

  it('stays exact where a float would not', () => {
    expect(roundHalfUp(90071992547409905n, 10n)).toBe(9007199254740991)
    expect(() => roundHalfUp(1, 0)).toThrow(RangeError)
  })
})
