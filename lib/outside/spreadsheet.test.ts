import { expect, test } from 'vitest'
import { csvOf, xlsxOf } from './spreadsheet'

const sheet = {
  heads: ['受理编号', '用时'],
  rows: [
    ['=HYPERLINK("http://x")', 12],
    ['两行\n"引号", 逗号', null],
  ],
} as const

test('a table of commas keeps every field, and runs nothing', () => {
  expect(csvOf(sheet)).toBe(
    '\uFEFF受理编号,用时\r\n"\'=HYPERLINK(""http://x"")",12\r\n"两行\n""引号"", 逗号",\r\n',
  )
})

test('a workbook is one', async () => {
  const bytes = await xlsxOf(sheet)
  expect(Buffer.from(bytes.slice(0, 4)).toString('latin1')).toBe('PK\u0003\u0004')
  expect(bytes.length).toBeGreaterThan(1_000)
})
