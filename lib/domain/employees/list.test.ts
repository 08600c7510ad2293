import { describe, expect, test } from 'vitest'
import { monthIn } from './entry-words'
import { EXAMPLE, MOST_EMPLOYEES, readEntries, type Cell } from './list'

const AREAS = [
  { code: '320100', name: '南京市', englishName: 'Nanjing', provinceName: '江苏省' },
  { code: '220100', name: '长春市', englishName: 'Changchun', provinceName: '吉林省' },
  { code: '220200', name: '吉林市', englishName: 'Jilin', provinceName: '吉林省' },
]
const HEADS = ['姓名', '证件类型', '证件号码', '手机号', '转出地', '转出险种', '末次缴费年月']
const [FIRST, SECOND] = ['610102189004040047', '320102189001010013']
const read = (rows: readonly (readonly Cell[])[], headless = false, broken: readonly number[] = []) =>
  readEntries({ rows, broken, headless }, AREAS)
const codes = (rows: readonly (readonly Cell[])[]) =>
  read(rows).faults.map(({ row, column, code }) => [row, column, code])

describe('headings', () => {
  test('their order is free, a title may stand above, and rows are counted as the sheet does', () => {
    const { entries, faults } = read([
      ['某某公司名单'],
      [],
      ['手机号（必填）', '转出地', '姓 名', '身份证号', '部门'],
      ['13812345678', '南京', '张三', FIRST, '财务'],
      [],
      ['13912345678', '320100', '李四', SECOND, ''],
    ])
    expect(faults).toEqual([])
    expect(entries.map(({ row, name, idNumber, originArea }) => [row, name, idNumber, originArea])).toEqual([
      [4, '张三', FIRST, '320100'],
      [6, '李四', SECOND, '320100'],
    ])
    expect(entries[0]).toMatchObject({ idType: 'residentId', fromScheme: 'employee', lastPaid: null })
  })

  test('English headings do as well', () => {
    const { entries, faults } = read([
      ['Name', 'ID number', 'Mobile number', 'Origin', 'Scheme at the origin'],
      ['张三', FIRST, '13812345678', 'Nanjing', 'Resident'],
    ])
    expect(faults).toEqual([])
    expect(entries[0]).toMatchObject({ originArea: '320100', fromScheme: 'resident' })
  })

  test('each one that is missing is named', () => {
    expect(
      codes([
        ['姓名', '证件号码'],
        ['张三', FIRST],
      ]),
    ).toEqual([
      [null, 'phone', 'heading-missing'],
      [null, 'originArea', 'heading-missing'],
    ])
  })

  test('lines of a text box may have none; a file may not', () => {
    const lines = [['张三', '', FIRST, '13812345678', '南京']]
    expect(read(lines, true).entries[0]).toMatchObject({ row: 1, name: '张三', originArea: '320100' })
    expect(read(lines).faults).toHaveLength(4)
    expect(read([HEADS, ...lines], true).entries).toHaveLength(1)
  })
})

describe('rows', () => {
  test('every fault of every row is told at once', () => {
    expect(
      codes([
        HEADS,
        ['', '驾驶证', '', '', '火星', '农保', '上个月'],
        ['李四', '护照', 'E12345678', '13912345678', '吉林', '', ''],
      ]),
    ).toEqual([
      [2, 'name', 'required'],
      [2, 'phone', 'required'],
      [2, 'idType', 'id-type-word'],
      [2, 'idNumber', 'required'],
      [2, 'lastPaid', 'month'],
      [2, 'originArea', 'area-unknown'],
      [2, 'fromScheme', 'scheme-word'],
      [3, 'originArea', 'area-ambiguous'],
    ])
  })

  test('areas to choose from are named with their codes', () => {
    const { faults } = read([HEADS, ['李四', '', FIRST, '13912345678', '吉林']])
    expect(faults[0]?.what).toEqual(['吉林市 220200', '长春市 220100'])
  })

  test.each<[string, Cell]>([
    ['a number of the sheet', { number: '6.10102189004040e+17' }],
    ['a short number of the sheet', { number: '610102890404004' }],
    ['a rounded number in a text', '6.10102E+17'],
    ['digits that were cut to fifteen', '610102189004040000'],
  ])('%s may have lost digits', (_, idNumber) => {
    expect(codes([HEADS, ['张三', '', idNumber, '13812345678', '南京']])).toEqual([
      [2, 'idNumber', 'number-format'],
    ])
  })

  test('a telephone number, an area and a month lose nothing as numbers', () => {
    const row = [
      '张三',
      '',
      FIRST,
      { number: '1.3812345678E10' },
      { number: '320100' },
      '',
      { number: '202610' },
    ]
    expect(read([HEADS, row]).entries[0]).toMatchObject({
      phone: '13812345678',
      originArea: '320100',
      lastPaid: '2026-10',
    })
  })

  test('the same number twice is a fault of the later row, however it is written', () => {
    const rows = [
      HEADS,
      ['张三', '', '11010519491231002X', '13812345678', '南京'],
      ['李四', '', SECOND, '13812345678', '南京'],
      ['张三', '', '110105 1949 1231 002x', '13812345678', '南京'],
    ]
    const { faults } = read(rows)
    expect(faults).toEqual([{ row: 4, column: 'idNumber', code: 'duplicate', what: ['2'] }])
  })

  test('the row that shows how is nobody, once it is changed it is somebody', () => {
    const example = [EXAMPLE.name, '', EXAMPLE.idNumber, '13800000000', '南京']
    expect(codes([HEADS, example])).toEqual([[null, null, 'no-rows']])
    expect(read([HEADS, ['张三', ...example.slice(1)]]).entries).toHaveLength(1)
  })

  test('two hundred people, and no more', () => {
    const row = ['张三', '护照', '', '13812345678', '南京']
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => row.with(2, `E${10_000_000 + index}`))
    expect(read([HEADS, ...rows(MOST_EMPLOYEES)]).entries).toHaveLength(MOST_EMPLOYEES)
    expect(read([HEADS, ...rows(MOST_EMPLOYEES + 1)])).toEqual({
      entries: [],
      faults: [{ row: null, column: null, code: 'too-many-rows' }],
    })
  })

  test('a row whose quotes do not end is named and not guessed', () => {
    expect(read([HEADS, ['张三', FIRST]], false, [2]).faults).toEqual([
      { row: 2, column: null, code: 'quotes' },
    ])
  })
})

test.each([
  ['2026-10', '2026-10'],
  ['2026/9', '2026-09'],
  ['2026.09', '2026-09'],
  ['202610', '2026-10'],
  ['2026年9月', '2026-09'],
  ['2026-10-31', '2026-10'],
  ['2026年10月31日', '2026-10'],
  ['2026-13', null],
  ['26-10', null],
  ['', null],
])('%s is the month %s', (cell, month) => {
  expect(monthIn(cell)).toBe(month)
})
