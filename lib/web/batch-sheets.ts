import 'server-only'
import { openTable } from '@/lib/db/batches'
import { isToCorrect } from '@/lib/domain/batches/batch'
import { INTAKE_COLUMNS, NEEDED_INTAKE_COLUMNS, type IntakeColumn } from '@/lib/domain/batches/columns'
import { EXAMPLE } from '@/lib/domain/employees/list'
import type { ListTable } from '@/lib/domain/employees/sheet-cells'
import { areaNames } from '@/lib/i18n/format/area-names'
import { rowStateText, saidOfRow } from '@/lib/i18n/format/batches'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { csvOf, xlsxOf, type SheetFile } from '@/lib/outside/spreadsheet'
import type { batchRows } from '@/lib/queries/batch-page'
import { sheetWithProblems } from './employee-sheets'

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}
/** Rows of the template that keep every digit that is typed into them. */
const SPARE_ROWS = 300

/** A sheet to keep; its name says what it is and never of whom. */
function sheetFile(body: BodyInit, name: string, format: keyof typeof TYPES): Response {
  const encoded = `${encodeURIComponent(name)}.${format}`
  return new Response(body, {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="batch.${format}"; filename*=UTF-8''${encoded}`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** An empty sheet to fill in: headings, a row of hints, one that shows how, and a page of what may be chosen. */
export async function templateFile(format: keyof typeof TYPES, locale: Locale): Promise<Response> {
  const { columns, template } = wordsFor(locale).batches
  const { example, hints } = template
  const shown: Partial<Record<IntakeColumn, string>> = {
    name: EXAMPLE.name,
    idType: example.idType,
    idNumber: EXAMPLE.idNumber,
    phone: '13800000000',
    originArea: example.area,
    fromScheme: example.scheme,
    toScheme: example.scheme,
    reason: example.reason,
    applicantKind: example.kind,
  }
  const [first, ...others] = INTAKE_COLUMNS
  const sheet: SheetFile = {
    name: template.fileName,
    heads: INTAKE_COLUMNS.map((one) =>
      NEEDED_INTAKE_COLUMNS.includes(one) ? `${columns[one]}*` : columns[one],
    ),
    rows: [
      [`${template.hintRow}${hints[first]}`, ...others.map((column) => hints[column])],
      INTAKE_COLUMNS.map((column) => shown[column] ?? ''),
    ],
    textColumns: INTAKE_COLUMNS.map((_column, index) => index),
    spareRows: format === 'xlsx' ? SPARE_ROWS : 0,
  }
  if (format === 'csv') return sheetFile(csvOf(sheet), template.fileName, 'csv')
  return sheetFile(await xlsxOf(sheet, choicesSheet(locale)), template.fileName, 'xlsx')
}

/** What every column takes, beside the sheet that is filled in. */
function choicesSheet(locale: Locale): SheetFile {
  const { columns, template, choices, between } = wordsFor(locale).batches
  const chosen: Partial<Record<IntakeColumn, readonly string[]>> = {
    idType: choices.idTypes.split('|'),
    fromScheme: choices.schemes.split('|'),
    toScheme: choices.schemes.split('|'),
    reason: choices.reasons.split('|'),
    applicantKind: choices.applicants.split('|'),
    gapCause: choices.causes.split('|'),
  }
  return {
    name: choices.name,
    heads: [choices.column, choices.hint, choices.takes],
    rows: INTAKE_COLUMNS.map((column) => [
      columns[column],
      template.hints[column],
      (chosen[column] ?? []).join(between),
    ]),
  }
}

type Rows = NonNullable<Awaited<ReturnType<typeof batchRows>>>

/** The uploaded sheet as it is to be corrected. Null once it is forgotten. */
export async function faultsFile(
  tableSealed: Uint8Array | null,
  rows: Rows,
  locale: Locale,
): Promise<Response | null> {
  const table = openTable(tableSealed)
  if (!table) return null
  const words = wordsFor(locale).batches
  const corrections = correctionsOf(table, rows, locale)
  const body = await sheetWithProblems(corrections.table, corrections.problems, words)
  return sheetFile(body, words.faultName, 'xlsx')
}

/** What stands above the first person, and the rows that go back to be corrected (`isToCorrect`), each with its reasons. */
export function correctionsOf(
  table: ListTable,
  { status, rows, areas }: Pick<Rows, 'status' | 'rows' | 'areas'>,
  locale: Locale,
) {
  const saying = { isOver: status === 'ended', locale, areas: areaNames(areas, locale) }
  const told = new Map(
    rows
      .filter(({ state }) => isToCorrect(state, saying.isOver))
      .map((row) => [row.row, saidOfRow(row, saying)]),
  )
  const begin = Math.min(...rows.map(({ row }) => row))
  const kept = table.rows
    .map((cells, index) => ({ cells, row: index + 1 }))
    .filter(({ row }) => row < begin || told.has(row))
  return {
    table: { ...table, rows: kept.map(({ cells }) => cells) },
    problems: new Map(kept.map(({ row }, index) => [index + 1, told.get(row) ?? []])),
  }
}

/** Row, reference, state and reason of everything in a batch: no name, no number. */
export async function resultFile({ kind, status, rows, areas }: Rows, locale: Locale): Promise<Response> {
  const { batches } = wordsFor(locale)
  const saying = { isOver: status === 'ended', locale, areas: areaNames(areas, locale) }
  const sheet = {
    heads: batches.heads,
    rows: rows.map((row) => [
      row.row,
      row.reference ?? '',
      rowStateText(row.state, saying),
      saidOfRow(row, saying).join(batches.and),
    ]),
    name: batches.kinds[kind],
  }
  return sheetFile(await xlsxOf(sheet), batches.resultName, 'xlsx')
}
