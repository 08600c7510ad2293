import type { Group } from './worklist-dues'

export const TEAM_ORDERS = ['name', 'load'] as const
export type TeamOrder = (typeof TEAM_ORDERS)[number]

/** Groups of one clerk's cases that a number of the team stands for. */
export const COUNTED_GROUPS = ['overdue', 'today', 'soon'] as const satisfies readonly Group[]
export type CountedGroup = (typeof COUNTED_GROUPS)[number]

/** Which group of the open cases is meant next to all of them. */
export function teamGroup(value: unknown): CountedGroup | null {
  return COUNTED_GROUPS.find((group) => group === value) ?? null
}

/** The address of the team; personal numbers of staff only. */
export function teamHref(agency: string | null, order: TeamOrder = 'name'): string {
  return `/supervision/team${queryOf({ agency, order: order === 'name' ? null : order })}`
}

export function memberHref(staffId: string, group: CountedGroup | null = null): string {
  return `/supervision/team/${staffId}${queryOf({ group })}`
}

export function queryOf(entries: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(entries)) if (value !== null) query.set(name, value)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
