import { addDays, daysBetween, parseLocalDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import { nameFault, shown, type ReadDay, type ScheduleFault, type ScheduleRead } from './schedule'

/** Longest stretch one line may name; eight days is the longest there ever was. */
export const LONGEST_STRETCH = 31

const OFF = /^(休|放假|休息|假|off)$/iu
const WORK = /^(班|上班|补班|调休上班|work)$/iu
const DATE = /^(?:(\d{4})\s*[-/.年])?\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u
const WRITTEN = String.raw`(?:\d{4}\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?`
const LINE = new RegExp(
  String.raw`^(${WRITTEN})(?:\s*(?:至|到|~|～|—|–|\.{2,})\s*(${WRITTEN}))?\s+(.+)$`,
  'u',
)

/**
 * A schedule typed from the notice, one stretch a line: `2027-02-05 至 2027-02-12 春节 休`, `02-14 春节 班`. The year
 * may be left out. Empty lines and those that begin with # are passed over.
 */
export function readTyped(text: string, year: number): ScheduleRead {
  const days: ReadDay[] = []
  const faults: ScheduleFault[] = []
  text.split(/\r\n|\r|\n/u).forEach((line, index) => {
    const row = index + 1
    const written = line.replace(/[，,、;；\t]/gu, ' ').trim()
    if (written === '' || written.startsWith('#')) return
    const read = lineOf(written, year)
    if ('fault' in read) {
      faults.push({ code: read.fault, row, what: shown(line) })
      return
    }
    for (const date of read.dates) days.push({ date, name: read.name, isOffDay: read.isOffDay, row })
  })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, days }
}

type Line =
  | { readonly dates: readonly LocalDate[]; readonly name: string; readonly isOffDay: boolean }
  | { readonly fault: ScheduleFault['code'] }

function lineOf(written: string, year: number): Line {
  const [, first, last, said] = LINE.exec(written) ?? []
  if (first === undefined || said === undefined) return { fault: 'noDate' }
  const from = dateOf(first, year)
  const to = dateOf(last ?? first, year)
  if (from === null || to === null) return { fault: 'noDate' }
  const rest = said.split(/\s+/u)
  const length = daysBetween(from, to)
  if (length < 0) return { fault: 'dateOrder' }
  if (length >= LONGEST_STRETCH) return { fault: 'tooLong' }
  const kind = rest.at(-1) ?? ''
  if (!OFF.test(kind) && !WORK.test(kind)) return { fault: 'noKind' }
  const name = rest.slice(0, -1).join(' ')
  const wrongName = nameFault(name)
  if (wrongName) return { fault: wrongName }
  const dates = Array.from({ length: length + 1 }, (_, step) => addDays(from, step))
  return { dates, name, isOffDay: OFF.test(kind) }
}

function dateOf(text: string, year: number): LocalDate | null {
  const [, ownYear, month = '', day = ''] = DATE.exec(text.trim()) ?? []
  return parseLocalDate(`${ownYear ?? year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
