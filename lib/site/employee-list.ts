import 'server-only'
import type { NamedArea } from '@/lib/domain/employees/area-named'
import type { ListTable } from '@/lib/domain/employees/list'
import type { ListFileFault } from '@/lib/domain/employees/list-file'
import { ok, type Result } from '@/lib/domain/result'
import { listOfFile, listOfText } from '@/lib/outside/employee-list'
import { readEmployees, type EmployeeList, type EmployeesRead } from '@/lib/schemas/employees'

/** A list as it was sent: a file by its bytes, or the lines of a text box. */
export type ListSource = { readonly file: Uint8Array } | { readonly lines: string }

export type ReadList = EmployeesRead & {
  /** What was read, to be given back with its faults (`faultSheet`). */
  readonly table: ListTable
}

/**
 * The applications of an employer's list and every fault of every row at once.
 * @param areas the published pooling areas, by which 转出地 is found
 */
export async function readEmployeeList(
  source: ListSource,
  common: EmployeeList,
  areas: readonly NamedArea[],
): Promise<Result<ReadList, { readonly code: ListFileFault }>> {
  const read = 'file' in source ? await listOfFile(source.file) : listOfText(source.lines)
  if (!read.ok) return read
  return ok({ table: read.value, ...readEmployees(read.value, common, areas) })
}
