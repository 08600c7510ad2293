import { describe, expect, it } from 'vitest'
import { readSearch } from './search-text'

describe('readSearch', () => {
  it.each([
    ['340100-2026-000902', 'reference', '340100-2026-000902'],
    [' 340100 2026 000902 ', 'reference', '340100-2026-000902'],
    ['３４０１００－２０２６－０００９０２', 'reference', '340100-2026-000902'],
    ['902', 'serial', '000902'],
    ['000902', 'serial', '000902'],
    ['320102189001010011', 'number', '320102189001010011'],
    ['330102 1890 0707 0076', 'number', '330102189007070076'],
    ['11010519491231002x', 'number', '11010519491231002X'],
    ['130503670401001', 'number', '130503196704010016'],
    ['E12345678', 'number', 'E12345678'],
    ['陈接续', 'name', '陈接续'],
    [' 陈 接续 ', 'name', '陈接续'],
    ['阿不力孜•吐尔逊', 'name', '阿不力孜·吐尔逊'],
    ['𠮷', 'name', '𠮷'],
    ['Smith', 'name', 'Smith'],
  ])('reads %j as %s %s', (typed, kind, text) => {
    expect(readSearch(typed)).toEqual({ kind, text })
  })
})
