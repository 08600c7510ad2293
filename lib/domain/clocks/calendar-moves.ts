import { isLate } from './clock'
import type { ClockDates } from './recompute'

export const MOVE_DIRECTIONS = ['later', 'earlier', 'sameDay'] as const
export type MoveDirection = (typeof MOVE_DIRECTIONS)[number]

/** Which way a clock moves: by the day it is judged by, else by the first of its other dates that moves. */
export function directionOf(before: ClockDates, after: ClockDates): MoveDirection {
  const dates = (dates: ClockDates) => [
    dates.sortDueOn,
    dates.dueOn,
    dates.promisedDueOn ?? dates.dueOn,
    dates.adjustedDueOn,
  ]
  const [was, is] = [dates(before), dates(after)]
  const moved = was.findIndex((date, index) => date !== is[index])
  if (moved < 0) return 'sameDay'
  return (is[moved] ?? '') > (was[moved] ?? '') ? 'later' : 'earlier'
}

/** Whether a running clock is overdue now by its dates as they were and as they become. */
export function latenessOf(
  { before, after }: { readonly before: ClockDates; readonly after: ClockDates },
  now: Date,
  closeOfBusiness: string,
): { readonly lateBefore: boolean; readonly lateAfter: boolean } {
  return {
    lateBefore: isLate(before, now, closeOfBusiness),
    lateAfter: isLate(after, now, closeOfBusiness),
  }
}

export type MoveCounts = {
  readonly clocks: number
  readonly cases: number
  readonly later: number
  readonly earlier: number
  /** The same day, now firm or by a new version. */
  readonly firm: number
  readonly overdue: number
  readonly noLongerOverdue: number
}

export type CountedMove = {
  readonly transferId: string
  readonly before: ClockDates
  readonly after: ClockDates
  readonly lateBefore: boolean
  readonly lateAfter: boolean
}

export function countMoves(moves: readonly CountedMove[]): MoveCounts {
  const ways = moves.map(({ before, after }) => directionOf(before, after))
  const count = (way: MoveDirection) => ways.filter((one) => one === way).length
  return {
    clocks: moves.length,
    cases: new Set(moves.map(({ transferId }) => transferId)).size,
    later: count('later'),
    earlier: count('earlier'),
    firm: count('sameDay'),
    overdue: moves.filter(({ lateBefore, lateAfter }) => !lateBefore && lateAfter).length,
    noLongerOverdue: moves.filter(({ lateBefore, lateAfter }) => lateBefore && !lateAfter).length,
  }
}
