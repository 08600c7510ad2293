import 'server-only'
import { readSheet } from 'read-excel-file/node'
import type { Cell, ListTable } from '@/lib/domain/employees/list'
import { decodeTable, tableOf } from '@/lib/domain/money/statements/table-rows'
import { no, ok, type Result } from '@/lib/domain/result'
import type { ListFileFault } from '@/lib/domain/employees/list-file'
import { LARGEST_LIST } from '@/lib/domain/employees/list-file'
import { isBounded } from './workbook-bounds'

export type ListRead = Result<ListTable, { readonly code: ListFileFault }>

const ARCHIVE = [0x50, 0x4b, 0x03, 0x04]
/** What some people upload instead: PDF, PNG, JPEG, GIF, WebP or WAV. */
const OTHER_KINDS = ['%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF'].map((text) => [
  ...Buffer.from(text, 'latin1'),
])
/** Workbooks of before 2007, and newer ones with a password. */
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * The cells of a list: the first sheet of an .xlsx, or a table of text (UTF-8, GB18030).
 * @param most the largest file that is read, in bytes
 */
export async function listOfFile(bytes: Uint8Array, most = LARGEST_LIST): Promise<ListRead> {
  const begins = (signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte)
  if (bytes.length === 0) return no({ code: 'empty' })
  if (bytes.length > most) return no({ code: 'too-large' })
  if (begins(OLD_WORKBOOK)) return no({ code: 'old-workbook' })
  if (begins(ARCHIVE)) return sheetOf(bytes)
  if (OTHER_KINDS.some(begins)) return no({ code: 'file-kind' })
  const text = decodeTable(bytes)
  if (text === null || text.includes('\0')) return no({ code: 'file-kind' })
  return ok({ ...tableOf(text), headless: false })
}

/** The lines of a text box, copied from a sheet or typed; headings may be missing. */
export function listOfText(text: string): ListRead {
  if (text.trim() === '') return no({ code: 'empty' })
  if (text.length > LARGEST_LIST) return no({ code: 'too-large' })
  // Typed with a Chinese keyboard, the commas are wide.
  const isTyped = !/[\t,;|]/.test(text)
  return ok({ ...tableOf(isTyped ? text.replaceAll(/[，、；]/gu, ',') : text), headless: true })
}

async function sheetOf(bytes: Uint8Array): Promise<ListRead> {
  const archive = Buffer.from(bytes)
  const holds = (name: string) => archive.includes(name)
  if (holds('word/document.xml') || holds('ppt/presentation.xml')) return no({ code: 'file-kind' })
  if (!isBounded(bytes)) return no({ code: 'workbook-broken' })
  if (!holds('xl/')) return no({ code: 'file-kind' })
  try {
    const rows = await readSheet<{ readonly number: string }>(archive, {
      parseNumber: (number) => ({ number }),
    })
    return ok({ rows: rows.map((row) => row.map(cellOf)), broken: [], headless: false })
  } catch {
    return no({ code: 'workbook-broken' })
  }
}

/** A day of the sheet in its own calendar, an empty cell as nothing. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'object' && 'number' in value) return { number: String(value.number) }
  return String(value as string | number | boolean)
}
