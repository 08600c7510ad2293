import type { Route } from 'next'
import { isRole } from '@/lib/domain/access/roles'
import { STAFF_STATES, type StaffFilter } from '@/lib/queries/staff-page'

/** The filters as they stand in the address; whatever is not one of the choices is ignored. */
export type StaffSearch = Readonly<Record<string, string | string[] | undefined>>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function filterOf(search: StaffSearch): StaffFilter {
  const one = (name: string) => {
    const value = search[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  const [role, agencyId] = [one('role'), one('agency')]
  return {
    text: one('find')?.slice(0, 60),
    role: role !== undefined && isRole(role) ? role : undefined,
    state: STAFF_STATES.find((state) => state === one('state')),
    agencyId: agencyId !== undefined && UUID.test(agencyId) ? agencyId : undefined,
    page: Math.min(10_000, Math.max(1, Number.parseInt(one('page') ?? '1', 10) || 1)),
  }
}

export function addressOf({ text, role, state, agencyId, page }: StaffFilter): Route {
  const query = new URLSearchParams(
    Object.entries({
      find: text,
      role,
      state,
      agency: agencyId,
      page: page > 1 ? String(page) : undefined,
    }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  return (query.size === 0 ? '/admin/staff' : `/admin/staff?${query}`) as Route
}
