import { parseLocalDate } from '@/lib/domain/calendar/local-date'
import { nameFault, shown, type ReadDay, type ScheduleFault, type ScheduleRead } from './schedule'

/**
 * A year in the shape of the open data set holiday-cn: `{ year, papers, days: [{ name, date, isOffDay }] }`. The
 * addresses of the notices are not taken over: the number and date of the notice are entered by whoever imports.
 */
export function readHolidayCn(text: string, year: number): ScheduleRead {
  const file = parsed(text)
  if (file === undefined) return { ok: false, faults: [{ code: 'notJson' }] }
  const { year: told, days: list } = (file ?? {}) as { year?: unknown; days?: unknown }
  if (!Array.isArray(list)) return { ok: false, faults: [{ code: 'noDayList' }] }
  if (told !== undefined && told !== year)
    return { ok: false, faults: [{ code: 'otherYear', what: shown(String(told)) }] }
  const days: ReadDay[] = []
  const faults: ScheduleFault[] = []
  list.forEach((entry: unknown, index) => {
    const row = index + 1
    const { date, name, isOffDay } = (entry ?? {}) as Record<string, unknown>
    const day = typeof date === 'string' ? parseLocalDate(date) : null
    const label = typeof name === 'string' ? name.trim() : ''
    const wrongName = nameFault(label)
    if (day === null) faults.push({ code: 'noDate', row, what: shown(JSON.stringify(date ?? entry) ?? '') })
    else if (wrongName) faults.push({ code: wrongName, row, what: day })
    else if (typeof isOffDay !== 'boolean') faults.push({ code: 'noKind', row, what: day })
    else days.push({ date: day, name: label, isOffDay, row })
  })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, days }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
