import writeExcelFile from 'write-excel-file/node'

type Cell = string | number | null
export type SheetFile = {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** Columns, from 0, whose cells are formatted as text, so that what is typed there keeps every digit. */
  readonly textColumns?: readonly number[]
  /** Empty rows below that have the format of their columns. */
  readonly spareRows?: number
  /** Of the sheet, where there are several. */
  readonly name?: string
}
/** The format of Excel by which a number that is typed stays what was typed. */
const AS_TEXT = '@'

/** An .xlsx workbook: bold heads that stay in sight, numbers as numbers, everything else as text. */
export async function xlsxOf(...sheets: readonly SheetFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const made = sheets.map((sheet, index) => ({ ...sheetOf(sheet), sheet: sheet.name ?? `Sheet${index + 1}` }))
  const buffer = await writeExcelFile(made).toBuffer()
  return new Uint8Array(buffer)
}

function sheetOf({ heads, rows, textColumns = [], spareRows = 0 }: SheetFile) {
  const cell = (value: Cell, column: number) => {
    if (textColumns.includes(column))
      return { ...(value !== null && { value: String(value) }), type: String, format: AS_TEXT }
    return typeof value === 'number'
      ? { value, type: Number }
      : value === null
        ? null
        : { value, type: String }
  }
  const spare = Array.from({ length: spareRows }, () => heads.map(() => null))
  const data = [
    heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...[...rows, ...spare].map((row) => row.map(cell)),
  ]
  const columns = heads.map((head, index) => ({
    width: Math.min(40, 2 + Math.max(...[head, ...rows.slice(0, 200).map((row) => row[index])].map(widthOf))),
  }))
  return { data, columns, stickyRowsCount: 1 }
}

/** Chinese characters are twice as wide as Latin ones. */
function widthOf(value: Cell | undefined): number {
  return [...String(value ?? '')].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0)
}

/**
 * RFC 4180, UTF-8 with the mark by which office programs know it. A text that begins like a formula is set off by an
 * apostrophe, so that no file runs anything when it is opened.
 */
export function csvOf({ heads, rows }: SheetFile): string {
  const field = (value: Cell) => {
    if (typeof value === 'number') return String(value)
    const text = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '')
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `\uFEFF${[heads, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}
