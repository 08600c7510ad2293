import { z } from 'zod'
import type { YearMonth } from '@/lib/domain/calendar/year-month'
import type { NamedArea } from '@/lib/domain/employees/area-named'
import { EMPLOYEE_COLUMNS, type EmployeeColumn } from '@/lib/domain/employees/columns'
import {
  readEntries,
  type EmployeeEntry,
  type EmployeeFault,
  type ListTable,
} from '@/lib/domain/employees/list'
import { SCHEMES } from '@/lib/domain/transfer/states'
import { checkIdentity } from '@/lib/domain/identity/check-identity'
import { requiredPhone, type Intake } from './intake'
import { OnlineApplication } from './site-requests'
import { text } from './step-input'

/** What an employer says once for all employees of a list. */
export const EmployeeList = z.object({
  employer: z.object({
    name: text(100),
    creditCode: text(18).refine((code) => checkIdentity('creditCode', code).valid, 'credit-code'),
  }),
  /** Who is asked about the list. */
  contact: z.object({ name: text(100), phone: requiredPhone() }),
  destinationArea: z.string({ error: 'area' }).regex(/^\d{6}$/, 'area'),
  toScheme: z.enum(SCHEMES, { error: 'choice' }).default('employee'),
})
export type EmployeeList = z.output<typeof EmployeeList>

export type EmployeeRow = {
  readonly row: number
  readonly application: Intake
  /** 末次缴费年月, where the list has it. */
  readonly lastPaid: YearMonth | null
}

export type EmployeesRead = {
  /** The rows without a fault. */
  readonly rows: readonly EmployeeRow[]
  /** By row; codes of `EMPLOYEE_FAULTS` or of an entry (lib/i18n/messages/fields). */
  readonly faults: readonly EmployeeFault<string>[]
}

/** Applications out of a list, and every fault of every row at once. */
export function readEmployees(
  table: ListTable,
  common: EmployeeList,
  areas: readonly NamedArea[],
): EmployeesRead {
  const { entries, faults } = readEntries(table, areas)
  const all: EmployeeFault<string>[] = [...faults]
  const rows: EmployeeRow[] = []
  for (const entry of entries) {
    const told = faults.filter(({ row }) => row === entry.row)
    const read = OnlineApplication.safeParse(applicationOf(entry, common))
    if (read.success && told.length === 0)
      rows.push({ row: entry.row, application: read.data, lastPaid: entry.lastPaid })
    for (const { path, message } of read.error?.issues ?? []) {
      const column = columnOf(path)
      const isTold = all.some((fault) => fault.row === entry.row && fault.column === column)
      if (!isTold) all.push({ row: entry.row, column, code: message })
    }
  }
  return { rows, faults: all.toSorted(inOrder) }
}

/** By row and column, what is said of the whole list first. */
function inOrder(a: EmployeeFault<string>, b: EmployeeFault<string>): number {
  const place = ({ column }: EmployeeFault<string>) =>
    column === null ? -1 : EMPLOYEE_COLUMNS.indexOf(column)
  return (a.row ?? 0) - (b.row ?? 0) || place(a) - place(b)
}

function applicationOf(entry: EmployeeEntry, { employer, contact, destinationArea, toScheme }: EmployeeList) {
  const { idType, idNumber, name, phone, originArea, fromScheme } = entry
  return {
    fromScheme,
    toScheme,
    originArea,
    destinationArea,
    reason: 'employment',
    person: { idType, idNumber: idNumber ?? '', name, phone },
    applicant: { kind: 'employer', name: contact.name, phone: contact.phone },
    employer,
  }
}

const COLUMN_OF: { readonly [name: string]: EmployeeColumn } = {
  name: 'name',
  idType: 'idType',
  idNumber: 'idNumber',
  phone: 'phone',
}

/** The column an issue is about; what is said once for all belongs to none. */
function columnOf([first, second]: readonly PropertyKey[]): EmployeeColumn | null {
  if (first === 'originArea' || first === 'fromScheme') return first
  return first === 'person' ? (COLUMN_OF[String(second)] ?? null) : null
}
