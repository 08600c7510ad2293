import type { Scheme, Side } from '@/lib/domain/transfer/states'
import type { EnrolmentStatus } from './facts'

export type KnownEnrolment = {
  readonly areaCode: string
  readonly scheme: Scheme
  readonly status: EnrolmentStatus
  /** 'YYYY-MM' */
  readonly startMonth: string
}

/** Where a person seems to come from and go to, seen from the agency that is asked. Null: a person decides. */
export type LikelyRoute<E extends KnownEnrolment> = {
  readonly lodgedAt: Side
  /** The enrolments that may be the other end, the likeliest first; one alone is taken. */
  readonly candidates: readonly E[]
  readonly origin: E | null
  readonly destination: E | null
}

const hasLeft = ({ status }: KnownEnrolment) => status !== 'active'
const isActive = (enrolment: KnownEnrolment) => !hasLeft(enrolment)

/**
 * Reads a route out of a person's enrolments: one comes from where one stopped and goes to where one pays, and
 * where both are active, from the older to the newer.
 */
export function likelyRoute<E extends KnownEnrolment>(
  enrolments: readonly E[],
  ownArea: string,
): LikelyRoute<E> {
  const here = enrolments.filter(({ areaCode }) => areaCode === ownArea).toSorted(likelierHere)
  const there = enrolments.filter(({ areaCode }) => areaCode !== ownArea)
  const own = here[0] ?? null
  if (isLeaving(here, there)) {
    const candidates = there.filter(isActive).toSorted(newerFirst)
    return { lodgedAt: 'origin', candidates, origin: own, destination: only(candidates) }
  }
  const left = there.filter(hasLeft)
  const candidates = (left.length > 0 ? left : there).toSorted(newerFirst)
  return { lodgedAt: 'destination', candidates, origin: only(candidates), destination: own }
}

function isLeaving(here: readonly KnownEnrolment[], there: readonly KnownEnrolment[]): boolean {
  if (here.length === 0) return false
  if (here.every(hasLeft)) return there.length === 0 || there.some(isActive)
  const newest = here.reduce((latest, { startMonth }) => (startMonth > latest ? startMonth : latest), '')
  return there.every(isActive) && there.some(({ startMonth }) => startMonth > newest)
}

function only<E>(candidates: readonly E[]): E | null {
  return candidates.length === 1 ? (candidates[0] ?? null) : null
}

function newerFirst(one: KnownEnrolment, other: KnownEnrolment): number {
  return other.startMonth.localeCompare(one.startMonth)
}

/** Active before ended, employee before resident, newer before older. */
function likelierHere(one: KnownEnrolment, other: KnownEnrolment): number {
  const rank = (enrolment: KnownEnrolment) =>
    (isActive(enrolment) ? 0 : 2) + (enrolment.scheme === 'employee' ? 0 : 1)
  return rank(one) - rank(other) || newerFirst(one, other)
}
