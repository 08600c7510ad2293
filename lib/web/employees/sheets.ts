import 'server-only'
import { employeeProblems } from '@/lib/i18n/format/employee-faults'
import { wordsFor } from '@/lib/i18n/words'
import { xlsxOf } from '@/lib/outside/spreadsheet'
import { employeeTemplate, faultSheet } from '../employee-sheets'
import { currentLocale } from '../locale'
import { openList } from './sealed-list'
import { employerCookie } from './session'
import { saidOfLodging, whoIn } from './view'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function sheetFile(bytes: Uint8Array<ArrayBuffer>, name: string): Response {
  return new Response(bytes, {
    headers: {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="employees.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}.xlsx`,
      'Cache-Control': 'no-store',
    },
  })
}

/** An empty list to fill in. */
export async function templateFile(): Promise<Response> {
  const locale = await currentLocale()
  return sheetFile(await employeeTemplate(locale), wordsFor(locale).employees.templateName)
}

/** What there is to take home of the list in a form: with its faults to correct, or with what came of each row. */
export async function listFile(request: Request): Promise<Response> {
  // Nobody without a list of their own has anything read.
  const session = await employerCookie.kept()
  const form = session && (await request.formData())
  const list = form && openList(session.id, String(form.get('sealed') ?? ''))
  if (!list) return new Response(null, { status: 303, headers: { Location: '/apply/employees?gone=1' } })
  const locale = await currentLocale()
  const { employees, applyEmployees } = wordsFor(locale)
  if (list.table)
    return sheetFile(
      await faultSheet(list.table, employeeProblems(list.faults, locale), locale),
      employees.faultSheetName,
    )
  const { heads, fileName } = applyEmployees.result
  const who = whoIn(list)
  const rows = list.lodged.map((one) => [
    one.row,
    who(one.row),
    one.receipt?.reference ?? '',
    one.receipt?.queryCode ?? '',
    saidOfLodging(one, locale).join(employees.and),
  ])
  return sheetFile(await xlsxOf({ heads, rows }), fileName)
}
