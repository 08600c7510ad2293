import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { employeeFaultText, employeeProblems } from '@/lib/i18n/format/employee-faults'
import { xlsxOf, type SheetFile } from '@/lib/outside/spreadsheet'
import { EmployeeList } from '@/lib/schemas/employees'
import { SITE_REQUESTS } from '@/lib/schemas/site-requests'
import { employeeTemplate, faultSheet } from '@/lib/web/employee-sheets'
import { readEmployeeList, type ListSource } from './employee-list'

const AREAS = [
  { code: '320100', name: '南京市', englishName: 'Nanjing', provinceName: '江苏省' },
  { code: '610100', name: '西安市', englishName: "Xi'an", provinceName: '陕西省' },
]
const COMMON = EmployeeList.parse({
  employer: { name: '合肥某某科技有限公司', creditCode: '91340100MA0000000G' },
  contact: { name: '王经办', phone: '13812345678' },
  destinationArea: '340100',
})
const HEADS = ['姓名', '证件类型', '证件号码', '手机号', '转出地', '转出险种', '末次缴费年月']
const ROWS = [
  ['赵同城', '', '610102189004040047', '13812345678', '西安', '', '2026-09'],
  ['张三', '居民身份证', '11010519491231002X', '13912345678', '江苏省南京市', '居民', ''],
]
const csv = (separator: string) => [HEADS, ...ROWS].map((row) => row.join(separator)).join('\r\n')
const utf8 = (text: string) => new TextEncoder().encode(text)

async function read(source: ListSource) {
  const answer = await readEmployeeList(source, COMMON, AREAS)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
async function refusal(file: Uint8Array) {
  const answer = await readEmployeeList({ file }, COMMON, AREAS)
  return answer.ok ? null : answer.refusal.code
}
const workbook = (sheet: Partial<SheetFile>) => xlsxOf({ heads: HEADS, rows: ROWS, ...sheet })

/** 姓名,证件号码,手机号,转出地 / 赵同城,610102189004040047,13812345678,西安 in GB18030; Node writes no such text. */
const GB18030 = Buffer.from(
  'd0d5c3fb2cd6a4bcfebac5c2eb2ccad6bbfabac52cd7aab3f6b5d80ad5d4cdacb3c72c3631303130323138393030343034303034372c31333831323334353637382ccef7b0b20a',
  'hex',
)

test('a workbook, a table in any usual form and pasted lines are the same applications', async () => {
  const sources: ListSource[] = [
    { file: await workbook({}) },
    ...[',', ';', '\t'].map((separator) => ({ file: utf8(csv(separator)) })),
    { file: utf8(`\uFEFF${csv(',')}`) },
    {
      file: utf8(csv(',').replace('张三', '"张三"').replace('610102189004040047', '="610102189004040047"')),
    },
    { lines: csv('\t') },
    { lines: ROWS.map((row) => row.join('\t')).join('\n') },
    { lines: ROWS.map((row) => row.join('，')).join('\n') },
  ]
  for (const source of sources) {
    const { rows, faults } = await read(source)
    expect(faults).toEqual([])
    expect(rows.map(({ application }) => application)).toMatchObject([
      {
        person: {
          name: '赵同城',
          idType: 'residentId',
          idNumber: '610102189004040047',
          birthDate: '1890-04-04',
        },
        originArea: '610100',
        destinationArea: '340100',
        fromScheme: 'employee',
        toScheme: 'employee',
        reason: 'employment',
        applicant: { kind: 'employer', name: '王经办', phone: '13812345678' },
        employer: { name: '合肥某某科技有限公司', creditCode: '91340100MA0000000G' },
      },
      {
        person: { name: '张三', idNumber: '11010519491231002X' },
        originArea: '320100',
        fromScheme: 'resident',
      },
    ])
    expect(rows.map(({ lastPaid }) => lastPaid)).toEqual(['2026-09', null])
  }
})

test('what is read may be asked of the inner side as it is', async () => {
  const { rows } = await read({ file: await workbook({}) })
  const asked = SITE_REQUESTS.preCheckEmployees.safeParse({ proof: 'x', employees: rows })
  expect(asked.error).toBeUndefined()
})

test('GB18030 is read', async () => {
  const { rows, faults } = await read({ file: GB18030 })
  expect([rows[0]?.application.person.name, rows[0]?.application.originArea, faults]).toEqual([
    '赵同城',
    '610100',
    [],
  ])
})

test('faults name row, column and cure, and nothing of the person', async () => {
  const rows = [
    ['张 三', '', '610102189004040048', '1381234567', '南', '', ''],
    ['李四', '', 610102189004040000, 13912345678, 320100, '', 202610],
    ...ROWS,
  ]
  const answer = await read({ file: await workbook({ rows }) })
  expect(answer.rows.map(({ row }) => row)).toEqual([4, 5])
  const told = answer.faults.map((fault) => `${fault.row}: ${employeeFaultText(fault, 'zh-CN')}`)
  expect(told).toEqual([
    '2: 姓名中间有多余的空格，请删除',
    '2: 证件号码的校验位不符，请对照证件逐位核对',
    '2: 手机号的位数不对，请核对',
    '2: 没有找到这个转出地，请填写地市全称（如“南京市”）或 6 位区划代码',
    '3: 证件号码被表格当成了数字，后几位可能已丢失。请先把这一列的单元格格式化为文本，再重新填写号码',
  ])
  for (const fault of answer.faults)
    expect(employeeFaultText(fault, 'en')).not.toMatch(/\p{Script=Han}|\d{7}/u)
})

test('the template is empty until it is filled in, in both languages', async () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const { rows, faults, table } = await read({ file: await employeeTemplate(locale) })
    expect([rows, faults]).toEqual([[], [{ row: null, column: null, code: 'no-rows' }]])
    expect(table.rows[0]).toHaveLength(HEADS.length)
    expect(table.rows[1]?.[2]).toBe('000000200001010000')
  }
})

test('the list comes back with what is wrong with it, and is read again once it is right', async () => {
  const wrong = [ROWS[0] ?? [], (ROWS[1] ?? []).with(2, '110105194912310021')]
  const first = await read({ file: await workbook({ rows: wrong }) })
  const sheet = await faultSheet(first.table, employeeProblems(first.faults, 'zh-CN'), 'zh-CN')
  const { table, rows, faults } = await read({ file: sheet })
  expect(table.rows.map((cells) => cells.at(-1))).toEqual([
    '问题',
    '',
    '证件号码的校验位不符，请对照证件逐位核对',
  ])
  expect(rows.map(({ application }) => application.person.name)).toEqual(['赵同城'])
  expect(faults).toEqual(first.faults)
})

test('what is no list is refused with its reason', async () => {
  expect(await refusal(new Uint8Array())).toBe('empty')
  expect(await refusal(new Uint8Array(1024 * 1024 + 1))).toBe('too-large')
  expect(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('old-workbook')
  expect(await refusal(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0]))).toBe('file-kind')
  expect(await refusal(utf8('PK\u0003\u0004 and nothing more'))).toBe('workbook-broken')
  const whole = await workbook({})
  expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('workbook-broken')
})

test('a workbook made to fill the memory is not unpacked', async () => {
  const sheet = (xml: string) => archive('xl/worksheets/sheet1.xml', Buffer.from(xml))
  expect(await refusal(archive('xl/sharedStrings.xml', Buffer.alloc(200 * 1024 * 1024, 'a')))).toBe(
    'workbook-broken',
  )
  const far = (reference: string) =>
    `<sheetData><row r="1"><c r="${reference}" t="str"><v>x</v></c></row></sheetData>`
  const before = process.memoryUsage().rss
  for (const reference of ['A1048576', 'XFD1', 'A&#49;000000000'])
    expect(await refusal(sheet(far(reference)))).toBe('workbook-broken')
  expect(await refusal(sheet('<sheetData><row r="900000000"></row></sheetData>'))).toBe('workbook-broken')
  expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024)
})

/** An archive of one entry and a directory that is never read. */
function archive(name: string, content: Buffer): Uint8Array {
  const packed = deflateRawSync(content)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(content.length, 22)
  head.writeUInt16LE(name.length, 26)
  return new Uint8Array(
    Buffer.concat([head, Buffer.from(name), packed, Buffer.from([0x50, 0x4b, 0x01, 0x02])]),
  )
}
