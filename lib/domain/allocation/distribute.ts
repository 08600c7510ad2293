import { SOON_DAYS } from '../clocks/clock'

/** A case to be looked after, as far as sharing out depends on it. */
export type OpenWork = {
  readonly id: string
  /** Working days until it is due; 0 on the day, negative after it; null where nothing presses on this desk. */
  readonly workingDaysLeft: number | null
}

/** A clerk who is there, with what the clerk looks after already. Order among equals is the order given. */
export type Hand = { readonly staffId: string; readonly work: readonly OpenWork[] }

export type Share = { readonly caseId: string; readonly staffId: string }

/**
 * How heavily a case presses: what is due or overdue counts four, what is due within three working days two,
 * what has longer one. A case that waits for somebody else costs nobody a hand.
 */
export function pressureOf({ workingDaysLeft }: OpenWork): number {
  if (workingDaysLeft === null) return 0
  if (workingDaysLeft <= 0) return 4
  return workingDaysLeft <= SOON_DAYS ? 2 : 1
}

export function loadOf(work: readonly OpenWork[]): number {
  return work.reduce((sum, one) => sum + pressureOf(one), 0)
}

/**
 * 自动分派: the most urgent case first, each to the clerk with the least load by time left; of equals to the one
 * with fewer cases, then in the order of the list. The same input always gives the same shares. Nobody there:
 * nothing is shared out.
 */
export function distribute(cases: readonly OpenWork[], hands: readonly Hand[]): readonly Share[] {
  const loads = hands.map(({ staffId, work }) => ({ staffId, load: loadOf(work), count: work.length }))
  return cases.toSorted(byUrgency).flatMap((one) => {
    const least = loads.toSorted((a, b) => a.load - b.load || a.count - b.count)[0]
    if (!least) return []
    least.load += pressureOf(one)
    least.count += 1
    return [{ caseId: one.id, staffId: least.staffId }]
  })
}

function byUrgency(a: OpenWork, b: OpenWork): number {
  const left = (one: OpenWork) => one.workingDaysLeft ?? Number.POSITIVE_INFINITY
  return left(a) === left(b) ? (a.id < b.id ? -1 : 1) : left(a) - left(b)
}
