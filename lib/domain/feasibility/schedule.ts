import type { LocalDate } from '../calendar/local-date'
import type { DayCapacity } from './capacity'

/** One piece of work: the step an open case owes at this desk. */
export type Job = {
  readonly id: string
  readonly dueOn: LocalDate
  /** In the unit of capacities; whole and above 0. */
  readonly effort: number
  /** A limit of the law, not a service level of our own. */
  readonly statutory: boolean
  /** Its hour has passed already. */
  readonly overdue: boolean
}

export type Outcome = 'overdue' | 'late' | 'inTime'
export type PlannedJob<J extends Job = Job> = {
  readonly job: J
  readonly outcome: Outcome
  /** The day it is done on, null where the days looked at do not reach. */
  readonly doneOn: LocalDate | null
}

/**
 * What a team can do by when. The team is one stream of work: a day brings as much as the clerks present can
 * do, a piece may run over into the next day, and clerks help each other out. What is overdue comes first, as it
 * is owed each further day. Of the rest the fewest possible are late (Moore–Hodgson: earliest due date first,
 * and whenever a due day cannot be kept, the longest piece so far is put back; of equals first our own service
 * levels, then what is due last). Those kept go by due date, those put back follow. The answer is the same for
 * every order of the input.
 */
export function plan<J extends Job>(
  jobs: readonly J[],
  days: readonly DayCapacity[],
): readonly PlannedJob<J>[] {
  const ordered = jobs.toSorted(byDue)
  const overdue = ordered.filter((job) => job.overdue)
  const { kept, putBack } = fewestLate(
    ordered.filter((job) => !job.overdue),
    effortOf(overdue),
    days,
  )
  let spent = 0
  const inTurn = (outcome: Outcome) => (job: J) => {
    spent += job.effort
    return { job, outcome, doneOn: dayReaching(spent, days) }
  }
  return [
    ...overdue.map(inTurn('overdue')),
    ...kept.map(inTurn('inTime')),
    ...putBack.toSorted(byDue).map(inTurn('late')),
  ]
}

/** @param begun work that comes first */
function fewestLate<J extends Job>(
  ordered: readonly J[],
  begun: number,
  days: readonly DayCapacity[],
): { readonly kept: readonly J[]; readonly putBack: readonly J[] } {
  let kept: J[] = []
  const putBack: J[] = []
  let spent = begun
  for (const job of ordered) {
    kept.push(job)
    spent += job.effort
    if (spent <= capacityUntil(job.dueOn, days)) continue
    const longest = kept.reduce((one, other) => (byWhatGivesWay(other, one) < 0 ? other : one), job)
    kept = kept.filter((one) => one !== longest)
    putBack.push(longest)
    spent -= longest.effort
  }
  return { kept, putBack }
}

function byDue(a: Job, b: Job): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function byWhatGivesWay(a: Job, b: Job): number {
  return b.effort - a.effort || Number(a.statutory) - Number(b.statutory) || byDue(b, a)
}

function effortOf(jobs: readonly Job[]): number {
  return jobs.reduce((sum, job) => sum + job.effort, 0)
}

/** What the team can do from now until the end of a day. */
function capacityUntil(day: LocalDate, days: readonly DayCapacity[]): number {
  return days.reduce((sum, one) => (one.day <= day ? sum + one.effort : sum), 0)
}

function dayReaching(effort: number, days: readonly DayCapacity[]): LocalDate | null {
  let sum = 0
  for (const { day, effort: more } of days) {
    sum += more
    if (sum >= effort) return day
  }
  return null
}

/**
 * The fewest clerks more (or the most that may be missing, below 0) with which nothing that is in time now
 * becomes late; null where even `most` more do not suffice. One clerk more never makes it worse.
 * @param daysWith the days with so many clerks more or less
 */
export function clerksNeeded(
  jobs: readonly Job[],
  daysWith: (extra: number) => readonly DayCapacity[],
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  const suffice = (extra: number) => plan(jobs, daysWith(extra)).every(({ outcome }) => outcome !== 'late')
  if (!suffice(most)) return null
  let [below, enough] = [least - 1, most]
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2)
    if (suffice(middle)) enough = middle
    else below = middle
  }
  return enough
}
