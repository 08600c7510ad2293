import { parseLocalDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import { queryOf } from './team-address'

/** Handling times that can be supposed, in per cent of the measured one. */
export const PACES = [50, 75, 100, 125, 150, 200] as const
export type PacePercent = (typeof PACES)[number]

/** Clerks more or less that can be supposed. */
export const MOST_EXTRA = 20

export const SHOWN = ['late', 'overdue', 'inTime', 'colleague', 'outside'] as const
export type Shown = (typeof SHOWN)[number]

/** What is supposed, and which rows are looked at. */
export type Supposed = {
  readonly agency: string | null
  /** Clerks more, below 0 less. */
  readonly extra: number
  readonly pace: PacePercent
  readonly show: Shown | null
  /** Only what would be done on this day. */
  readonly day: LocalDate | null
}

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

/** Reads an address; what it does not understand is left out. */
export function readSupposed(params: SearchParams): Supposed {
  const one = (name: string) => {
    const value = params[name]
    return typeof value === 'string' ? value : ''
  }
  const extra = /^-?\d{1,2}$/.test(one('clerks')) ? Number(one('clerks')) : 0
  return {
    agency: /^[\w-]{1,60}$/.test(one('agency')) ? one('agency') : null,
    extra: Math.max(-MOST_EXTRA, Math.min(MOST_EXTRA, extra)),
    pace: PACES.find((pace) => String(pace) === one('pace')) ?? 100,
    show: SHOWN.find((shown) => shown === one('show')) ?? null,
    day: parseLocalDate(one('day')),
  }
}

/** The address with one thing supposed otherwise. */
export function supposedHref(supposed: Supposed, change: Partial<Supposed> = {}): string {
  const { agency, extra, pace, show, day } = { ...supposed, ...change }
  return `/supervision/feasibility${queryOf({
    agency,
    clerks: extra === 0 ? null : String(extra),
    pace: pace === 100 ? null : String(pace),
    show,
    day,
  })}`
}
