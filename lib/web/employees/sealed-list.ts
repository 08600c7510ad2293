import 'server-only'
import { siteVault } from '@/lib/db/site-vault'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { EmployeeFault, ListTable } from '@/lib/domain/employees/list'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import type { Mode } from '@/lib/domain/transfer/states'
import type { OnlineRefused } from '@/lib/i18n/format/online-refusals'
import type { EmployeeRow } from '@/lib/schemas/employees'

/** What the pre-check said of a row, as far as the pages tell it. */
export type CheckedRow = {
  readonly row: number
  readonly verdict: 'clean' | 'agency' | 'unmet' | 'never' | 'refused'
  readonly rules: readonly RuleAnswer[]
  readonly mode: Mode
  readonly refusal?: OnlineRefused
}

export type LodgedRow = {
  readonly row: number
  readonly receipt?: {
    readonly reference: string
    readonly queryCode: string
    readonly acceptedBy: LocalDate
    readonly inBy: LocalDate | null
  }
  readonly refusal?: OnlineRefused
}

/** A list on its way. The browser carries it from page to page, sealed; nothing of it is kept here. */
export type CarriedList = {
  readonly stage: 'faulty' | 'checking' | 'checked' | 'lodging' | 'done'
  readonly rows: readonly EmployeeRow[]
  readonly faults: readonly EmployeeFault<string>[]
  /** As it was sent, while there is something to correct. */
  readonly table: ListTable | null
  readonly checked: readonly CheckedRow[]
  /** Rows chosen to be lodged. */
  readonly chosen: readonly number[]
  readonly lodged: readonly LodgedRow[]
}

const column = (session: string) => `Employees.${session}`

/** Readable in this session alone. */
export function sealList(session: string, list: CarriedList): string {
  return siteVault().seal(column(session), JSON.stringify(list))
}

/** @returns null for what another session or another hand sealed */
export function openList(session: string, sealed: string | undefined): CarriedList | null {
  if (sealed === undefined) return null
  try {
    return JSON.parse(siteVault().open(column(session), sealed)) as CarriedList
  } catch {
    return null
  }
}
