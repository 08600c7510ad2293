/** Roles are held per agency (经办/复核/财务/主管), three administrator duties apart from each other. */
export const ROLES = ['clerk', 'reviewer', 'finance', 'supervisor', 'administrator', 'auditor'] as const
export type Role = (typeof ROLES)[number]

/** How far a role reaches: one agency, every agency of one province, or the country. */
export const SCOPES = ['agency', 'province', 'nation'] as const
export type Scope = (typeof SCOPES)[number]

export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value)
}

/** Who acts. Re-read from the database for every request; never trusted from a cookie. */
export type Actor = {
  readonly staffId: string
  readonly login: string
  readonly name: string
  readonly scope: Scope
  readonly agencyId: string | null
  readonly areaCode: string | null
  readonly provinceCode: string | null
  readonly roles: readonly Role[]
  /** Colleagues who are away and whose cases this one looks after; lists put it in, nothing else asks. */
  readonly standsInFor?: readonly string[]
}
