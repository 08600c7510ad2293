import { parseLocalDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import { CLOCKS, type Clock } from '@/lib/domain/clocks/clock'
import { BAND_GROUPS, BANDS, type Band, type BandGroup } from '@/lib/domain/supervision/due-bands'
import { SCHEMES, type Scheme } from '@/lib/domain/transfer/states'

/** What a number of a board counts: clocks that run or ended, cases, or what was sent back. */
export const MEASURES = [
  'open',
  'transit',
  'ended',
  'breached',
  'arrived',
  'closed',
  'untouched',
  'held',
  'returned',
  'refused',
  'disputed',
  'mismatched',
] as const
export type Measure = (typeof MEASURES)[number]

/**
 * The one object behind a number, its list and its file. Places, clocks, days and codes only: nothing of an insured
 * person is in an address.
 */
export type BoardQuery = {
  readonly measure: Measure
  /** Area or province, within what the reader reaches; all of it where none is named. */
  readonly place?: string
  /** Area at the other end. */
  readonly other?: string
  /** What the other end owes or sent back, in cases with the place. */
  readonly theirs?: true
  readonly clock?: Clock
  readonly scheme?: Scheme
  /** Of what runs: how late, or how much time is left. */
  readonly band?: Band | BandGroup
  /** First and last day, both included, of what has a day. */
  readonly from?: LocalDate
  readonly to?: LocalDate
  /** Ending, reason, what was heard of a breach, side and state, or member of staff, as the measure has it. */
  readonly word?: string
}

/** What narrows a whole board. */
export type BoardFilter = Pick<BoardQuery, 'place' | 'other' | 'scheme'>

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

const PLACE = /^\d{6}$/
const WORD = /^(?=.{1,60}$)\w+(?:[.-]\w+)*$/
const PARTS = ['place', 'other', 'clock', 'scheme', 'band', 'from', 'to', 'word'] as const

/** Reads an address. What it does not understand is left out; without a measure there is nothing to list. */
export function readBoardQuery(params: SearchParams): BoardQuery | null {
  const measure = member(MEASURES, one(params, 'measure'))
  if (!measure) return null
  const band = member([...BANDS, ...BAND_GROUPS], one(params, 'band'))
  const clock = member(CLOCKS, one(params, 'clock'))
  const from = parseLocalDate(one(params, 'from'))
  const to = parseLocalDate(one(params, 'to'))
  const word = one(params, 'word')
  return {
    measure,
    ...readBoardFilter(params),
    ...(clock && { clock }),
    ...(band && { band }),
    ...(from && { from }),
    ...(to && { to }),
    ...(WORD.test(word) && { word }),
    ...(one(params, 'theirs') === '1' && { theirs: true }),
  }
}

export function readBoardFilter(params: SearchParams): BoardFilter {
  const [place, other] = [one(params, 'place'), one(params, 'other')]
  const scheme = member(SCHEMES, one(params, 'scheme'))
  return {
    ...(PLACE.test(place) && { place }),
    ...(PLACE.test(other) && { other }),
    ...(scheme && { scheme }),
  }
}

/** The list behind a number. */
export function rowsHref(query: BoardQuery): `/supervision/rows?${string}` {
  return `/supervision/rows?${textOf(query)}`
}

/** The same rows as a file. */
export function exportHref(query: BoardQuery, format: 'xlsx' | 'csv'): `/supervision/export?${string}` {
  return `/supervision/export?${textOf(query)}&format=${format}`
}

/** @param page a page of its own that takes the same filter */
export function boardHref(filter: BoardFilter, page = '/supervision'): string {
  const text = textOf(filter)
  return text === '' ? page : `${page}?${text}`
}

function textOf(query: Partial<BoardQuery>): string {
  const parameters = new URLSearchParams()
  if (query.measure) parameters.set('measure', query.measure)
  for (const name of PARTS) {
    const value = query[name]
    if (value) parameters.set(name, value)
  }
  if (query.theirs) parameters.set('theirs', '1')
  return parameters.toString()
}

function one(params: SearchParams, name: string): string {
  const value = params[name]
  return typeof value === 'string' ? value : ''
}

function member<const T extends readonly string[]>(list: T, value: string): T[number] | undefined {
  return list.includes(value) ? value : undefined
}
