import type { BoardQuery } from '@/lib/queries/supervision/address'
import type { BoardRow } from '@/lib/queries/supervision/row-view'
import type { Locale } from '../locale'
import { wordsFor } from '../words'
import { boardWord } from './board-words'
import { timeLeftText } from './deadlines'
import { holderDays } from './holders'
import { plainAmount } from './money'
import { nameIn } from './names'
import { shortPlace } from './places'

/** A cell of a file; numbers stay numbers. */
export type CellValue = string | number | null

export type BoardColumn = {
  readonly key: string
  readonly head: string
  readonly num?: true
  /** What a list shows and a file holds. */
  readonly value: (row: BoardRow) => CellValue
}

/** The columns of the rows behind a number: the same in the list and in its file. */
export function boardColumns(
  of: 'clock' | 'case' | 'event',
  query: BoardQuery,
  locale: Locale,
): BoardColumn[] {
  const { supervision, lifecycle, worklist } = wordsFor(locale)
  const { columns } = supervision.rows
  const column = (key: keyof typeof columns, value: BoardColumn['value'], num?: true): BoardColumn => ({
    key,
    head: columns[key],
    value,
    ...(num && { num }),
  })
  const place = (area: BoardRow['origin']) => shortPlace(area, locale)
  const about = [
    column('reference', (row) => row.reference ?? worklist.draft),
    column('person', (row) => row.person),
    column('origin', (row) => place(row.origin)),
    column('destination', (row) => place(row.destination)),
  ]
  const state = [
    column('state', (row) => lifecycle.relationship[row.state]),
    column('funds', (row) => lifecycle.funds[row.fundsState]),
  ]
  const assignee = column('assignee', (row) =>
    row.assignee ? nameIn(row.assignee, locale) : worklist.assignees.nobody,
  )
  if (of === 'event')
    return [
      ...about,
      column('on', (row) => row.on),
      column('words', (row) => row.words.map((word) => boardWord(query.measure, word, locale)).join('; ')),
      ...state,
      assignee,
    ]
  if (of === 'case') return [column('on', (row) => row.on), ...about, ...state, assignee]
  const whose = (row: BoardRow) =>
    (row.clock?.usedBy ?? [])
      .map(({ holder, days }) =>
        holderDays(holder, days, { orig: place(row.origin), dest: place(row.destination) }, locale),
      )
      .join(' · ')
  const clock = [
    column('owing', (row) => row.owing && place(row.owing)),
    column('clock', (row) => row.clock && lifecycle.clocks[row.clock.clock].name),
    column('startedOn', (row) => row.clock?.startedOn ?? null),
    column('dueOn', (row) => row.clock?.dueOn ?? null),
  ]
  if (query.measure === 'ended')
    return [
      ...about,
      ...clock,
      column('endedOn', (row) => row.clock?.endedOn ?? null),
      column('result', (row) => (row.clock?.ending ? boardWord('ended', row.clock.ending, locale) : null)),
      column('usedDays', (row) => row.clock?.usedDays ?? null, true),
      column('usedBy', whose),
      column('lateReason', (row) =>
        row.clock?.lateReason
          ? `${lifecycle.lateReasons[row.clock.lateReason].name}${row.clock.lateConfirmed ? '' : ` (${supervision.rows.notConfirmed})`}`
          : null,
      ),
    ]
  if (query.measure === 'breached')
    return [
      ...about,
      ...clock,
      column('heard', (row) => row.heard && supervision.promises.heard[row.heard]),
      column('toldOn', (row) => row.on),
      column('endedOn', (row) => row.clock?.endedOn ?? null),
      ...state,
      assignee,
    ]
  return [
    column('left', (row) => row.clock && timeLeftText(row.clock, locale, row.clock.closing)),
    ...about,
    ...clock,
    ...(query.measure === 'transit'
      ? [column('amount', (row) => (row.amountFen === null ? null : plainAmount(row.amountFen)), true)]
      : []),
    ...state,
    assignee,
  ]
}

/** What a list is of, in one line: 已结束的时限 · 转出期限 · 超期完成 · 2026-09-01 起 · 至 2026-09-30. */
export function boardTitle(query: BoardQuery, names: ReadonlyMap<string, string>, locale: Locale): string {
  const { supervision, lifecycle } = wordsFor(locale)
  const { measures, theirs, from, to } = supervision.rows
  const { measure, clock, band, word, scheme, place, other } = query
  return [
    measures[measure],
    query.theirs && theirs,
    place && (names.get(place) ?? place),
    other && `${supervision.filters.other} ${names.get(other) ?? other}`,
    clock && measure !== 'transit' && lifecycle.clocks[clock].name,
    scheme && lifecycle.schemes[scheme].name,
    band && supervision.bands.names[band],
    word && (boardWord(measure, word, locale) || names.get(word)),
    query.from && from(query.from),
    query.to && to(query.to),
  ]
    .filter(Boolean)
    .join(' · ')
}
