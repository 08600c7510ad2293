import { describe, expect, it } from 'vitest'
import { checkPersonName } from './names'

describe('checkPersonName', () => {
  it.each([
    '陈接续',
    '努尔买买提·阿布都外力',
    '郑𠮷野',
    '\u{20BB7}野家',
    '\u{31350}\u{2EBF0}',
    '\uFA10田',
    '〇一',
    "Anne-Marie O'Neil",
    'John F. Smith',
    'José',
    '长'.repeat(50),
    '𠮷'.repeat(50),
  ])('keeps %s exactly as it was written', (name) => {
    expect(checkPersonName(name)).toEqual({ valid: true, name })
  })

  it.each(['\u2022', '\u2027', '\u2219', '\u22C5', '\u30FB', '\uFF65', '\uFF0E', '.'])(
    'asks about the look-alike dot %s',
    (dot) => {
      expect(checkPersonName(`努尔${dot}阿布`)).toEqual({
        valid: false,
        code: 'dot-look-alike',
        suggestion: '努尔·阿布',
      })
    },
  )

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['长'.repeat(101), 'too-long'],
    ['·阿布', 'dot-position'],
    ['努尔··阿布', 'dot-position'],
    ['努尔·', 'dot-position'],
    ['张3', 'characters'],
    ['张\u200B三', 'characters'],
    ['---', 'characters'],
    ['\uD842', 'characters'],
    ['张\uE863', 'private-use'],
  ])('refuses %j as %s', (name, code) => {
    expect(checkPersonName(name)).toEqual({ valid: false, code })
  })

  it('suggests the name without stray spaces', () => {
    expect(checkPersonName(' 张三')).toMatchObject({ code: 'outer-space', suggestion: '张三' })
    expect(checkPersonName('张 三')).toMatchObject({ code: 'inner-space', suggestion: '张三' })
    expect(checkPersonName('John  Smith')).toMatchObject({ code: 'inner-space', suggestion: 'John Smith' })
  })
})
