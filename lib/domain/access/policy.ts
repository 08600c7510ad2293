import { hasRole } from './reach'
import type { Actor, Role, Scope } from './roles'

/** Which part of the country a duty covers, or null where the actor does not have it. */
export type Reach =
  | { readonly kind: 'agency'; readonly agencyId: string }
  | { readonly kind: 'province'; readonly provinceCode: string }
  | { readonly kind: 'nation' }

/** The two parties of a case, as far as seeing it depends on them. */
export type CaseParties = {
  readonly originAgencyId: string
  readonly destinationAgencyId: string
  readonly originProvinceCode: string
  readonly destinationProvinceCode: string
}

/** A member of staff, as far as administering depends on where the person belongs. */
export type StaffPlace = {
  readonly staffId: string
  readonly scope: Scope
  readonly agencyId: string | null
  readonly provinceCode: string | null
}

/** A role to be given or taken, waiting for its second administrator. */
export type RoleChange = { readonly requestedById: string; readonly subject: StaffPlace }

/** Case work is done by these; system administrators have no business in cases. */
const WORKERS: readonly Role[] = ['clerk', 'reviewer', 'finance', 'supervisor', 'auditor']
const OVERSEERS: readonly Role[] = ['supervisor', 'auditor']

/** How far an actor's roles reach. */
export function reachOf(actor: Actor): Reach | null {
  switch (actor.scope) {
    case 'agency':
      return actor.agencyId === null ? null : { kind: 'agency', agencyId: actor.agencyId }
    case 'province':
      return actor.provinceCode === null ? null : { kind: 'province', provinceCode: actor.provinceCode }
    case 'nation':
      return { kind: 'nation' }
    default:
      return actor.scope satisfies never
  }
}

/**
 * Whoever works in one of the two agencies sees the case; supervisors and auditors of a province see the
 * cases their province is part of, those of the nation see all. For everybody else it does not exist.
 */
export function maySeeCase(actor: Actor, parties: CaseParties): boolean {
  const reach = reachOf(actor)
  if (reach === null) return false
  switch (reach.kind) {
    case 'agency':
      return (
        hasRole(actor, WORKERS) &&
        (reach.agencyId === parties.originAgencyId || reach.agencyId === parties.destinationAgencyId)
      )
    case 'province':
      return (
        hasRole(actor, OVERSEERS) &&
        (reach.provinceCode === parties.originProvinceCode ||
          reach.provinceCode === parties.destinationProvinceCode)
      )
    case 'nation':
      return hasRole(actor, OVERSEERS)
    default:
      return reach satisfies never
  }
}

/** How far an actor comes across cases at all, for lists and searches; null for those without case work. */
export function maySeeCases(actor: Actor): Reach | null {
  const reach = reachOf(actor)
  if (reach === null) return null
  return hasRole(actor, reach.kind === 'agency' ? WORKERS : OVERSEERS) ? reach : null
}

/** Supervisors and auditors look at deadlines and load, as far as they reach. */
export function maySeeSupervision(actor: Actor): Reach | null {
  return hasRole(actor, OVERSEERS) ? reachOf(actor) : null
}

/** The staff of an agency read its money, whoever takes the steps; supervisors and auditors look on from above. */
export function maySeeFunds(actor: Actor): Reach | null {
  return maySeeCases(actor)
}

/** Person records are put right in an agency: clerks propose, reviewers decide. */
export function mayKeepRecords(actor: Actor): boolean {
  return actor.agencyId !== null && hasRole(actor, ['clerk', 'reviewer'])
}

/** Certificates of an area's own enrolments are issued by the clerks of its agency. */
export function mayIssueCertificates(
  actor: Actor,
): actor is Actor & { readonly agencyId: string; readonly areaCode: string } {
  return actor.agencyId !== null && actor.areaCode !== null && hasRole(actor, ['clerk'])
}

/** The books are read by those who keep them, sign for them and look after them; clerks have no business there. */
export function maySeeLedger(actor: Actor): Reach | null {
  const isOfAgency = actor.scope === 'agency' && hasRole(actor, ['finance', 'reviewer'])
  return isOfAgency || hasRole(actor, OVERSEERS) ? reachOf(actor) : null
}

/** Administrators keep staff, areas and calendars; auditors read what they did. */
export function mayReadAdministration(actor: Actor): boolean {
  return hasRole(actor, ['administrator', 'auditor'])
}

/** Who saw and did what is for auditors: administrators would be reading about themselves. */
export function mayReadAudit(actor: Actor): Reach | null {
  return hasRole(actor, ['auditor']) ? reachOf(actor) : null
}

/** Calendars and area parameters bind everybody: an administrator of the nation prepares and confirms them. */
export function mayChangeRules(actor: Actor): boolean {
  return hasRole(actor, ['administrator']) && actor.scope === 'nation'
}

/** Administrators and auditors read the staff they reach, with the history of their roles. */
export function mayReadStaff(actor: Actor): Reach | null {
  return mayReadAdministration(actor) ? reachOf(actor) : null
}

/** An administrator changes the staff of the own agency, province or nation; nobody above the own scope. */
export function mayChangeStaff(actor: Actor, subject: Omit<StaffPlace, 'staffId'>): boolean {
  const reach = hasRole(actor, ['administrator']) ? reachOf(actor) : null
  if (reach === null) return false
  switch (reach.kind) {
    case 'agency':
      return subject.scope === 'agency' && subject.agencyId === reach.agencyId
    case 'province':
      return subject.scope !== 'nation' && subject.provinceCode === reach.provinceCode
    case 'nation':
      return true
    default:
      return reach satisfies never
  }
}

export type RoleDecision = 'may' | 'not-in-reach' | 'own-request' | 'own-role'

/** A role changes only when a second administrator says so: not the one who asked, not the one it is about. */
export function mayConfirmRole(actor: Actor, change: RoleChange): RoleDecision {
  if (!mayChangeStaff(actor, change.subject)) return 'not-in-reach'
  if (actor.staffId === change.requestedById) return 'own-request'
  if (actor.staffId === change.subject.staffId) return 'own-role'
  return 'may'
}

/** Casework is done in an agency; whoever reaches further looks on or administers. */
export function mayHold(role: Role, scope: Scope): boolean {
  return scope === 'agency' || !['clerk', 'reviewer', 'finance'].includes(role)
}

/** Whoever keeps the accounts does not audit them. */
export function dutiesClash(roles: readonly Role[]): boolean {
  return roles.includes('administrator') && roles.includes('auditor')
}
