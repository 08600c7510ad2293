import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capitals } from './capitals'
import { fen } from './fen'

describe('capitals', () => {
  it.each([
    [345678, '叁仟肆佰伍拾陆元柒角捌分'],
    [100000, '壹仟元整'],
    [100503, '壹仟零伍元零叁分'],
    [0, '零元整'],
    [1, '壹分'],
    [10, '壹角'],
    [55, '伍角伍分'],
    [100, '壹元整'],
    [101, '壹元零壹分'],
    [140950, '壹仟肆佰零玖元伍角'],
    [600714, '陆仟零柒元壹角肆分'],
    [168032, '壹仟陆佰捌拾元叁角贰分'],
    [1640902, '壹万陆仟肆佰零玖元零贰分'],
    [1000, '壹拾元整'],
    [1100, '壹拾壹元整'],
    [10700053, '壹拾万柒仟元伍角叁分'],
    [1000100, '壹万零壹元整'],
    [1010000, '壹万零壹佰元整'],
    [10000000, '壹拾万元整'],
    [10000000000, '壹亿元整'],
    [10001000000, '壹亿零壹万元整'],
    [11000000000, '壹亿壹仟万元整'],
    [10000000100, '壹亿零壹元整'],
    [100000100000, '壹拾亿零壹仟元整'],
    [1000000000000, '壹佰亿元整'],
    [200200200200, '贰拾亿零贰佰万贰仟零贰元整'],
    [9007199254740991, '玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分'],
    [-150, '负壹元伍角'],
  ])('%i fen', (amount, text) => expect(capitals(fen(amount))).toBe(text))

  it('never doubles a zero, never ends in one, and names its smallest unit last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 14 }), (amount) => {
        expect(capitals(fen(amount))).not.toMatch(/零零|零[万亿元角分整]|零$/u)
        expect(capitals(fen(amount))).toMatch(/元整$|角$|分$/u)
      }),
    )
  })

  it('writes two different amounts differently', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.integer({ min: 0, max: 10 ** 9 }),
        (one, other) => {
          fc.pre(one !== other)
          expect(capitals(fen(one))).not.toBe(capitals(fen(other)))
        },
      ),
    )
  })
})
