import type { NextRequest } from 'next/server'
import { currentActor } from '@/lib/auth/current-actor'
import { recordExport } from '@/lib/commands/record-export'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { now } from '@/lib/env'
import { readBoardQuery, rowsHref } from '@/lib/queries/supervision/address'
import { allBoardRows, ROWS_A_FILE } from '@/lib/queries/supervision/rows'
import { boardFile } from '@/lib/web/board-file'
import { currentLocale, words } from '@/lib/web/locale'

/** The rows behind a number as a file; 404 for whoever does not supervise, 413 where there are too many. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await currentActor()
  const parameters = Object.fromEntries(request.nextUrl.searchParams)
  const query = readBoardQuery(parameters)
  if (!actor || !query) return new Response(null, { status: 404 })
  const at = now()
  const found = await allBoardRows(actor, query, at)
  if (!found) return new Response(null, { status: 404 })
  const { rows: said } = (await words()).supervision
  if (!found.complete) return new Response(said.tooMany(ROWS_A_FILE), { status: 413 })
  const of = rowsHref(query).split('?')[1] ?? ''
  const recorded = await recordExport({ kind: 'staff', actor }, { of, rows: found.rows.length }, at)
  if (!recorded.ok) return new Response(null, { status: 404 })
  const format = parameters['format'] === 'csv' ? 'csv' : 'xlsx'
  return boardFile(query, found, format, { locale: await currentLocale(), day: dayOf(at) })
}
