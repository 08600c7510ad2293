import type { EmployeeFault, EmployeeFaultCode } from '@/lib/domain/employees/list'
import type { Locale } from '../locale'
import { wordsFor } from '../words'
import { fieldError } from './field-errors'

/** What is wrong with a list or a row of it, and the cure; it names the column and never what stands there. */
export function employeeFaultText(
  { column, code, what = [] }: EmployeeFault<string>,
  locale: Locale,
): string {
  const { employees, fields } = wordsFor(locale)
  const label = column === null ? fields.thisEntry : employees.columns[column]
  const isOfList = (one: string): one is EmployeeFaultCode => Object.hasOwn(employees.faults, one)
  return isOfList(code)
    ? employees.faults[code](label, what.join(employees.between))
    : fieldError(code, label, locale)
}

/** The sentences of each row, in the order of its columns. */
export function employeeProblems(
  faults: readonly EmployeeFault<string>[],
  locale: Locale,
): ReadonlyMap<number, readonly string[]> {
  const byRow = new Map<number, string[]>()
  for (const fault of faults)
    if (fault.row !== null)
      byRow.set(fault.row, [...(byRow.get(fault.row) ?? []), employeeFaultText(fault, locale)])
  return byRow
}
