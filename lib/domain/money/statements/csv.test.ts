import { describe, expect, test } from 'vitest'
import { headingsOf, readCsv } from './csv'
import { decodeTable, tableOf } from './table-rows'

const TWO_COLUMNS = `某某银行对公账户交易明细
账号：934010000000000001,起止日期：2026-10-20
交易日期,交易流水号,借方发生额(元),贷方发生额(元),对方户名,对方账号,附言
2026-10-20,HF-7,,"3,456.78",南京市医疗保险基金,="932010000000000001",340100-2026-000001 陈接续
20261020,HF-8,12.00,0.00,六安市医疗保险基金,'934150000000000001,"退回 ""多付"""

合计,2,12.00,"3,456.78"
`

test('a table with its own head and sums, in and out in columns of their own', () => {
  expect(readCsv(TWO_COLUMNS)).toEqual({
    ok: true,
    value: {
      format: 'csv',
      account: '934010000000000001',
      from: '2026-10-20',
      to: '2026-10-20',
      openingFen: null,
      closingFen: null,
      lines: [
        {
          row: 4,
          bookedOn: '2026-10-20',
          amountFen: 345_678,
          bankReference: 'HF-7',
          endToEndId: null,
          counterName: '南京市医疗保险基金',
          counterAccount: '932010000000000001',
          text: '340100-2026-000001 陈接续',
          returnCode: null,
        },
        {
          row: 5,
          bookedOn: '2026-10-20',
          amountFen: -1_200,
          bankReference: 'HF-8',
          endToEndId: null,
          counterName: '六安市医疗保险基金',
          counterAccount: '934150000000000001',
          text: '退回 "多付"',
          returnCode: null,
        },
      ],
    },
  })
})

test.each([
  ['date;reference;amount;direction', '2026/10/20 09:30;A1;5.5;贷', 550],
  ['date\treference\tamount\tdirection', '2026年10月20日\tA1\t5.50\t借', -550],
  ['date,reference,amount', '2026-10-20,A1,-5.50', -550],
])('one amount with a direction or a sign: %s', (head, row, amountFen) => {
  expect(readCsv(`${head}\n${row}\n`)).toMatchObject({ ok: true, value: { lines: [{ amountFen }] } })
})

describe('money out is never read as money in', () => {
  const refusal = (text: string, columns = {}) => {
    const read = readCsv(text, columns)
    return read.ok ? null : read.refusal
  }

  test.each(['借/贷', '借／贷（标志）', '借贷', '借贷标志', '收/付', '收支标志', 'DR/CR', 'D/C', '往来账'])(
    'the direction stands under %s',
    (heading) => {
      const out = { 借: '借', 收: '付', D: 'DR', 往: '往账' }[heading.slice(0, 1)] ?? '支'
      const into = { 借: '贷', 收: '收', D: 'CR', 往: '来账' }[heading.slice(0, 1)] ?? '收'
      const rows = [`2026-10-20,A1,7720.36,${out},x`, `2026-10-20,A2,1.00,${into},x`]
      expect(readCsv([`日期,流水号,金额,${heading},摘要`, ...rows].join('\n'))).toMatchObject({
        value: { lines: [{ amountFen: -772_036 }, { amountFen: 100 }] },
      })
    },
  )

  test('a table that says no direction anywhere is not taken', () => {
    expect(refusal('日期,流水号,金额,余额方\n2026-10-20,A1,7720.36,借\n')).toEqual([
      { code: 'columns', row: null, what: 'direction' },
    ])
  })

  test('a heading that was named and is not there is missed, whatever else would do', () => {
    const text = '日期,流水号,金额,标记\n2026-10-20,A1,-5.00,借\n'
    expect(refusal(text, { direction: '标志' })).toEqual([{ code: 'columns', row: null, what: 'direction' }])
    expect(refusal(text, { direction: '标记', text: '附言' })).toEqual([
      { code: 'columns', row: null, what: 'text' },
    ])
  })

  test('a word that means neither direction or both, or none at all', () => {
    const rows = ['转账', '借贷', ''].map((word, index) => `2026-10-20,A${index},5.00,${word}`)
    expect(refusal(['日期,流水号,金额,借贷', ...rows].join('\n'))?.map(({ code }) => code)).toEqual([
      'direction',
      'direction',
      'direction',
    ])
  })

  test('where in and out have columns of their own, a sum beside them is not looked at', () => {
    const text = '日期,流水号,收入,支出,金额\n2026-10-20,A1,,,5.00\n'
    expect(refusal(text)).toMatchObject([{ code: 'amount', row: 2 }])
    expect(refusal('日期,流水号,收入\n2026-10-20,A1,5.00\n')).toEqual([
      { code: 'columns', row: null, what: 'out' },
    ])
  })
})

test('a bank’s own headings, as the agency says them', () => {
  const text = '过账日,我行单号,进账,出账\n2026-10-20,A1,5.00,\n'
  expect(readCsv(text)).toEqual({
    ok: false,
    refusal: [{ code: 'columns', row: null, what: 'bookedOn,amount,bankReference' }],
  })
  const columns = { bookedOn: '过账日', bankReference: '我行单号', in: '进账', out: '出账' }
  expect(readCsv(text, columns)).toMatchObject({ ok: true, value: { lines: [{ amountFen: 500 }] } })
  expect(headingsOf(text, columns)).toEqual(['过账日', '我行单号', '进账', '出账'])
})

test.each([
  ['账号：9340 1000 0000 0000 01', '934010000000000001'],
  ['本方账号,934010000000000001,户名,某某', '934010000000000001'],
  ['Account number: 934010000000000001', '934010000000000001'],
  ['对方账号：934010000000000001', null],
  ['账号：9340****0001', null],
  ['账户名称：合肥市医疗保险基金', null],
])('the account above the head: %s', (above, account) => {
  expect(readCsv(`${above}\n日期,流水号,收入,支出\n2026-10-20,A1,1.00,\n`)).toMatchObject({
    value: { account },
  })
})

test('two accounts above the head', () => {
  const above = '账号：934010000000000001\n账号：934010000000000002\n'
  expect(readCsv(`${above}日期,流水号,收入,支出\n2026-10-20,A1,1.00,\n`)).toMatchObject({
    refusal: [{ code: 'several-accounts' }],
  })
})

test('bad rows are named one by one, and nothing of the file is taken', () => {
  const rows = [
    '交易日期,流水号,收入,支出',
    '2026-02-30,A1,1.00,',
    '2026-10-20,,1.00,',
    '2026-10-20,A3,1.005,',
    '2026-10-20,A4,1.00,2.00',
    '2026-10-20,A5,,',
    '2026-10-20,A6,1.00,',
  ]
  const read = readCsv(rows.join('\n'))
  expect(read.ok ? [] : read.refusal.map(({ row, code }) => `${row} ${code}`)).toEqual([
    '2 date',
    '3 bank-reference',
    '4 amount',
    '5 amount',
    '6 amount',
  ])
  expect(readCsv('交易日期,流水号,收入,支出\n')).toEqual({
    ok: false,
    refusal: [{ code: 'empty', row: null }],
  })
})

test('ten thousand rows are read, one more is not', () => {
  const rows = (count: number) =>
    [
      '日期,流水号,收入,支出',
      ...Array.from({ length: count }, (_, index) => `2026-10-20,A${index},0.01,`),
    ].join('\n')
  expect(readCsv(rows(10_000))).toMatchObject({ ok: true })
  expect(readCsv(rows(10_001))).toEqual({ ok: false, refusal: [{ code: 'too-many', row: null }] })
})

describe('红字: a minus takes a payment back', () => {
  const amounts = (...rows: string[]) => {
    const read = readCsv(rows.join('\n'))
    return read.ok ? read.value.lines.map(({ amountFen }) => amountFen) : read.refusal
  }

  test('in columns of their own it means the other direction', () => {
    const rows = ['2026-10-20,A1,,-5.00', '2026-10-20,A2,−3.00,', '2026-10-20,A3,,2.00']
    expect(amounts('日期,流水号,收入,支出', ...rows)).toEqual([500, -300, -200])
  })

  test('unless the bank writes all its money out with a minus, which its balances tell', () => {
    const rows = ['2026-10-20,A1,,-5.00,95.00', '2026-10-20,A2,,-3.00,92.00', '2026-10-20,A3,8.00,,100.00']
    expect(amounts('日期,流水号,收入,支出,余额', ...rows)).toEqual([-500, -300, 800])
    expect(amounts('日期,流水号,收入,支出', ...rows.map((row) => row.replace(/,[^,]*$/, '')))).toEqual([
      { code: 'columns', row: null, what: 'direction' },
    ])
  })

  const HEAD = '日期,流水号,金额,借贷'
  test('beside a word for the direction the balance decides', () => {
    const [one, two, three] = ['A1,1.00,贷,101.00', 'A2,-5.00,借,106.00', 'A3,-6.00,借,100.00'].map(
      (row) => `2026-10-20,${row}`,
    ) as [string, string, string]
    expect(amounts(`${HEAD},余额`, one, two, three)).toEqual([100, 500, -600])
    expect(amounts(`${HEAD},余额`, three, two, one)).toEqual([-600, 500, 100])
    expect(amounts(`${HEAD},余额`, two, three)).toEqual([{ code: 'direction', row: 2 }])
  })

  test('without a balance nobody knows', () => {
    expect(amounts(HEAD, '2026-10-20,A1,1.00,贷', '2026-10-20,A2,-5.00,借')).toEqual([
      { code: 'direction', row: 3 },
    ])
  })
})

describe('no row is lost on the way', () => {
  const HEAD = '日期,流水号,收入,支出,摘要'
  const refusal = (...rows: string[]) => {
    const read = readCsv([HEAD, ...rows].join('\n'))
    return read.ok ? null : read.refusal
  }

  test('a quote that nothing closes is a fault of its row', () => {
    expect(refusal('2026-10-20,A1,1.00,,"x', '2026-10-20,A2,2.00,,y', '2026-10-20,A3,3.00,,z')).toEqual([
      { code: 'quotes', row: 2 },
    ])
  })

  test('a quote that something else follows than the end of its cell', () => {
    expect(refusal('2026-10-20,A1,1.00,,"甲"公司', '2026-10-20,A2,2.00,,y')).toEqual([
      { code: 'quotes', row: 2 },
    ])
    expect(refusal('2026-10-20,A1,1.00,,"甲" ,')).toBeNull()
  })

  test('two lone quotes in one column hide no rows between them', () => {
    expect(refusal('2026-10-20,A1,1.00,,"x', '2026-10-20,A2,2.00,,y"', '2026-10-20,A3,3.00,,z')).toEqual([
      { code: 'quotes', row: 2 },
    ])
    expect(refusal('2026-10-20,A1,1.00,,"第一行\n第二行"')).toBeNull()
  })

  test('a row has as many cells as the head', () => {
    expect(refusal('2026-10-20,A1,1.00,,x,,', '2026-10-20,A2,1,000.00,,x', '2026-10-20,A3,1.00')).toEqual([
      { code: 'cells', row: 3 },
      { code: 'cells', row: 4 },
    ])
  })

  const balances = (...rows: string[]) => {
    const read = readCsv(['日期,流水号,收入,支出,账户余额(元)', ...rows].join('\n'))
    return read.ok ? [read.value.openingFen, read.value.closingFen] : read.refusal
  }
  const [first, second, third] = [
    '2026-10-20,A1,5.00,,"1,005.00"',
    '2026-10-20,A2,,1005.01,-0.01',
    '2026-10-21,A3,1.01,,1.00',
  ] as const

  test('the balances beside the rows carry on, downwards or upwards', () => {
    expect(balances(first, second, third)).toEqual([100_000, 100])
    expect(balances(third, second, first)).toEqual([100_000, 100])
    expect(balances(first, '2026-10-20,A2,,1005.01,', third)).toEqual([100_000, 100])
    expect(balances(first, third)).toEqual([{ code: 'running-balance', row: 3 }])
    expect(balances(third, '2026-10-20,A2,,1005.02,-0.01', first)).toEqual([
      { code: 'running-balance', row: 3 },
    ])
    expect(balances(first.replace('"1,005.00"', 'x'))).toEqual([
      { code: 'running-balance', row: 2, what: 'x' },
    ])
  })
})

test('an own payment that comes back says so in words', () => {
  const text = '日期,流水号,收入,支出,摘要\n2026-10-20,A1,5.00,,退汇 340100-2026-000001-R1\n'
  expect(readCsv(text)).toMatchObject({ value: { lines: [{ returnCode: 'TEXT' }] } })
})

describe('tables of text', () => {
  test('UTF-8 and GB18030 read the same; what is neither is refused', () => {
    expect(decodeTable(new TextEncoder().encode('\uFEFF郑𠮷野'))).toBe('郑𠮷野')
    // 交易日期 in two bytes each, 𠮷 in four
    const gb = [0xbd, 0xbb, 0xd2, 0xd7, 0xc8, 0xd5, 0xc6, 0xda, 0x95, 0x34, 0xb2, 0x35]
    expect(decodeTable(Uint8Array.from(gb))).toBe('交易日期𠮷')
    expect(decodeTable(Uint8Array.from([0xff, 0xff, 0xff]))).toBeNull()
  })
  test('quotes, line breaks in them, and rows that are empty', () => {
    expect(tableOf('a,"b\nc",""\r\n\r\nd,e,f')).toEqual({
      rows: [['a', 'b\nc', ''], [''], ['d', 'e', 'f']],
      broken: [],
    })
  })
})
