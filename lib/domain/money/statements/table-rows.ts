import { parseBankDay } from './statement'

/** A bank's table as UTF-8 or, what most of them write, GB18030. Null where it is neither. */
export function decodeTable(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
  }
  return null
}

const SEPARATORS = [',', '\t', ';', '|'] as const

type Table = {
  readonly rows: readonly (readonly string[])[]
  /** Rows, from 1, whose quotes do not end where a cell ends: what follows them cannot be told apart. */
  readonly broken: readonly number[]
}

/**
 * The cells of a table of text (RFC 4180, any usual separator), trimmed and without the marks that keep Excel
 * from reading numbers (="123", '123, a tab). Rows that are empty stay, so that row numbers are the file's.
 */
export function tableOf(text: string): Table {
  const separator = separatorOf(text)
  const rows: string[][] = []
  const broken: number[] = []
  let row: string[] = []
  let cell = ''
  let quotes: 'none' | 'open' | 'closed' = 'none'
  const end = () => {
    if (quotes === 'open' || (quotes === 'closed' && swallows(cell, separator))) broken.push(rows.length + 1)
    row.push(plain(cell))
    cell = ''
    quotes = 'none'
  }
  const plainText = text.replace(/^\uFEFF/, '')
  for (let at = 0; at < plainText.length; at += 1) {
    const letter = plainText[at] ?? ''
    if (quotes === 'open') {
      if (letter !== '"') cell += letter
      else if (plainText[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quotes = 'closed'
    } else if (letter === separator) end()
    else if (letter === '\n') {
      end()
      rows.push(row)
      row = []
    } else if (letter === '"' && quotes === 'none' && /^[=\s]*$/.test(cell)) quotes = 'open'
    else if (quotes === 'closed' && letter.trim() !== '') {
      broken.push(rows.length + 1)
      cell += letter
    } else if (letter !== '\r') cell += letter
  }
  if (cell !== '' || row.length > 0 || quotes !== 'none') {
    end()
    rows.push(row)
  }
  return { rows, broken: [...new Set(broken)] }
}

/** Two lone quotes make one cell of the rows between them; a remittance text has no day in a row of its own. */
function swallows(cell: string, separator: string): boolean {
  const later = cell.split('\n').slice(1)
  return later.some((line) => line.split(separator).some((part) => parseBankDay(part) !== null))
}

function separatorOf(text: string): string {
  const head = text.slice(0, 4_000)
  const counts = SEPARATORS.map((separator) => head.split(separator).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}

function plain(cell: string): string {
  return cell
    .replace(/^\s*=(?=.)/, '')
    .replace(/^\s*'/, '')
    .trim()
}
