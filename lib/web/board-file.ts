import 'server-only'
import { boardColumns } from '@/lib/i18n/format/board-rows'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { csvOf, xlsxOf } from '@/lib/outside/spreadsheet'
import type { BoardQuery } from '@/lib/queries/supervision/address'
import type { BoardRow } from '@/lib/queries/supervision/row-view'

type Rows = { readonly of: 'clock' | 'case' | 'event'; readonly rows: readonly BoardRow[] }

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** The rows behind a number as a file to keep; it names the day, never a person. */
export async function boardFile(
  query: BoardQuery,
  { of, rows }: Rows,
  format: keyof typeof TYPES,
  { locale, day }: { readonly locale: Locale; readonly day: string },
): Promise<Response> {
  const columns = boardColumns(of, query, locale)
  const sheet = {
    heads: columns.map(({ head }) => head),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  }
  const { fileName } = wordsFor(locale).supervision.rows
  const name = encodeURIComponent(`${fileName}-${day}.${format}`)
  return new Response(format === 'xlsx' ? await xlsxOf(sheet) : csvOf(sheet), {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="supervision-${day}.${format}"; filename*=UTF-8''${name}`,
      'Cache-Control': 'no-store',
    },
  })
}
