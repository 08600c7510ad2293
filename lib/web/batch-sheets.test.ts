import { describe, expect, it } from 'vitest'
import type { BatchStatus, RowState } from '@/lib/domain/batches/batch'
import { LARGEST_INTAKE_SHEET } from '@/lib/domain/batches/intake-sheet'
import { INTAKE_COLUMNS, type IntakeColumn } from '@/lib/domain/batches/columns'
import type { ListTable } from '@/lib/domain/employees/sheet-cells'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { listOfFile } from '@/lib/outside/employee-list'
import { readIntake, UploadIntake } from '@/lib/schemas/batches'
import { correctionsOf, templateFile } from './batch-sheets'

const AREAS = [
  { code: '320100', name: '南京市', englishName: 'Nanjing', provinceName: '江苏省' },
  { code: '340100', name: '合肥市', englishName: 'Hefei', provinceName: '安徽省' },
  { code: '330100', name: '杭州市', englishName: 'Hangzhou', provinceName: '浙江省' },
]
const NUMBER = '11010519491231002X'
const read = (table: ListTable) => readIntake(table, { areas: AREAS, ownArea: '340100' })

async function tableOf(file: Uint8Array): Promise<ListTable> {
  const list = await listOfFile(file)
  if (!list.ok) throw new Error(list.refusal.code)
  return list.value
}

async function template(format: 'xlsx' | 'csv', locale: Locale): Promise<ListTable> {
  return tableOf(new Uint8Array(await (await templateFile(format, locale)).arrayBuffer()))
}

/** The template with one more row. */
async function filled(
  entry: Partial<Record<IntakeColumn, string>>,
  locale: Locale = DEFAULT_LOCALE,
): Promise<ListTable> {
  const table = await template('csv', locale)
  return { ...table, rows: [...table.rows, INTAKE_COLUMNS.map((column) => entry[column] ?? '')] }
}
const CHEN = { name: '陈接续', idNumber: NUMBER, originArea: '南京市' }
const codesOf = async (entry: Partial<Record<IntakeColumn, string>>) =>
  read(await filled(entry)).faults.map(({ column, code }) => [column, code])

describe.each(LOCALES)('the template in %s', (locale) => {
  it.each(['xlsx', 'csv'] as const)(
    'is understood as %s, its hints and its example are nobody',
    async (format) => {
      expect(read(await template(format, locale)).faults).toEqual([
        { row: null, column: null, code: 'no-rows' },
      ])
    },
  )

  it('offers only words that are read', async () => {
    const { choices } = wordsFor(locale).batches
    const offered: Partial<Record<IntakeColumn, string>> = {
      fromScheme: choices.schemes,
      toScheme: choices.schemes,
      idType: choices.idTypes,
      reason: choices.reasons,
      applicantKind: choices.applicants,
      gapCause: choices.causes,
    }
    for (const [column, words] of Object.entries(offered))
      for (const word of words.split('|')) {
        const { faults } = read(await filled({ ...CHEN, [column]: word }, locale))
        expect(faults.filter((fault) => fault.column === column && fault.code.endsWith('-word'))).toEqual([])
      }
  })
})

describe('the corrections', () => {
  const table = { rows: [['姓名'], ['甲'], ['乙'], ['丙']], broken: [], headless: false }
  const faults = { faults: [{ column: 'phone', code: 'required' }] }
  const row = (number: number, state: RowState, findings: object | null) => ({
    row: number,
    state,
    findings,
    reference: null,
    person: null,
    reached: null,
  })
  const namesIn = (status: BatchStatus, rows: readonly ReturnType<typeof row>[]) =>
    correctionsOf(table, { status, areas: {}, rows }, DEFAULT_LOCALE).table.rows.flat()

  it('hold the faulty rows before the order, and afterwards what became no case', () => {
    const checked = [row(2, 'due', null), row(3, 'due', null), row(4, 'faulty', faults)]
    expect(namesIn('ready', checked)).toEqual(['姓名', '丙'])
    const over = [row(2, 'done', null), row(3, 'leftOut', null), row(4, 'faulty', faults)]
    expect(namesIn('ended', over)).toEqual(['姓名', '乙', '丙'])
  })
})

describe('a file that is no sheet', () => {
  const codeOf = async (text: string) => {
    const read = await listOfFile(new Uint8Array(Buffer.from(text, 'latin1')))
    return read.ok ? null : read.refusal.code
  }
  it.each([
    ['', 'empty'],
    ['%PDF-1.7\n1 0 obj', 'file-kind'],
    ['\xff\xd8\xff\xe0JFIF', 'file-kind'],
    ['\x89PNG\r\n', 'file-kind'],
    ['PK\x03\x04.. word/document.xml', 'file-kind'],
    ['\xd0\xcf\x11\xe0', 'old-workbook'],
  ])('is told by its first bytes: %j', async (text, code) => {
    expect(await codeOf(text)).toBe(code)
  })

  it('is told from no file at all', () => {
    const codes = (file: File) => UploadIntake.safeParse({ file }).error?.issues.map(({ message }) => message)
    expect(codes(new File([], ''))).toEqual(['required'])
    expect(codes(new File([], 'list.csv'))).toBeUndefined()
    expect(codes(new File([new Uint8Array(LARGEST_INTAKE_SHEET + 1)], 'list.csv'))).toEqual([
      'file-too-large',
    ])
  })
})

describe('an intake sheet', () => {
  it('becomes applications by the schema of the form', async () => {
    const { rows, faults } = read(
      await filled({
        ...CHEN,
        reason: '就业变动',
        certificatePrintedOn: '2026年9月1日',
        gapCause: '个人原因',
      }),
    )
    expect(faults).toEqual([])
    expect(rows.map(({ application }) => application)).toMatchObject([
      {
        originArea: '320100',
        destinationArea: '340100',
        fromScheme: 'employee',
        toScheme: 'employee',
        reason: 'employment',
        person: { idNumber: NUMBER, name: '陈接续', birthDate: '1949-12-31' },
        applicant: { kind: 'self' },
        certificatePrintedOn: '2026-09-01',
        gapCause: 'self',
      },
    ])
  })

  it('is read from GB18030 as well', async () => {
    // 姓名,证件号码,转出地 and 陈接续,…,南京市
    const bytes = Uint8Array.from(
      Buffer.from(
        `d0d5c3fb2cd6a4bcfebac5c2eb2cd7aab3f6b5d80d0ab3c2bdd3d0f82c${Buffer.from(NUMBER).toString('hex')}2cc4cfbea9cad00d0a`,
        'hex',
      ),
    )
    expect(read(await tableOf(bytes)).rows).toHaveLength(1)
  })

  it('tells every fault of a row by its column', async () => {
    expect(await codesOf({ ...CHEN, name: '', phone: '12', originArea: '某地', reason: '不想说' })).toEqual([
      ['name', 'required'],
      ['phone', expect.stringMatching(/^phone-/)],
      ['originArea', 'area-unknown'],
      ['reason', 'reason-word'],
    ])
    expect(await codesOf({ ...CHEN, originArea: '合肥' })).toEqual([['originArea', 'same-area']])
    expect(await codesOf({ ...CHEN, destinationArea: '杭州' })).toEqual([['destinationArea', 'own-area']])
    expect(await codesOf({ ...CHEN, idNumber: '1.1E+17' })).toEqual([['idNumber', 'number-format']])
    expect(await codesOf({ ...CHEN, applicantKind: '监护人' })).toEqual([
      ['applicantName', 'required'],
      ['applicantIdNumber', 'required'],
    ])
    expect(await codesOf({ ...CHEN, applicantKind: '用人单位' })).toEqual([['employerName', 'required']])
  })

  it('takes a person once', async () => {
    const table = await filled(CHEN)
    const twice = { ...table, rows: [...table.rows, table.rows.at(-1) ?? []] }
    expect(read(twice).faults).toMatchObject([{ row: 5, column: 'idNumber', code: 'duplicate', what: ['4'] }])
    expect(read(twice).rows).toHaveLength(1)
  })
})
