import { yearMonth, type YearMonth } from '@/lib/domain/calendar/year-month'
import { unionMonths } from '@/lib/domain/continuity/months'
import type {
  DestinationEnrolment,
  EnrolmentStatus,
  OriginEnrolment,
  PaidFacts,
} from '@/lib/domain/eligibility/facts'
import { fen } from '@/lib/domain/money/fen'
import type { Scheme } from '@/lib/domain/transfer/states'
import type { Tx } from './client'
import { monthsElsewhere } from './months-elsewhere'
import type { EnrolmentFile } from './registry'
import { paidMonthsOf } from './tables'

type Route = {
  readonly id?: string
  readonly personId: string | null
  readonly originAreaCode: string
  readonly destinationAreaCode: string
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
}

/** What the registries hold of one person, read at once. */
type Registry = {
  readonly origin: EnrolmentFile | null
  /** In the scheme applied for, else whatever enrolment there is, so that the rule can say which. */
  readonly destination: EnrolmentFile | null
  /** Every enrolment at the destination. */
  readonly here: readonly EnrolmentFile[]
  /** Months of the same scheme paid in areas that take no part, as far as they can be seen. */
  readonly elsewhere: readonly YearMonth[]
  /** Areas of the person's other active enrolments, as far as they can be seen. */
  readonly activeElsewhere: readonly string[]
  /** Person records under the same numbers; 0 where nobody is known. */
  readonly records: number
}

const NOBODY: Registry = {
  origin: null,
  destination: null,
  here: [],
  elsewhere: [],
  activeElsewhere: [],
  records: 0,
}

export async function registryOf(tx: Tx, row: Route): Promise<Registry> {
  const { personId, originAreaCode, destinationAreaCode } = row
  if (personId === null) return NOBODY
  const all: readonly EnrolmentFile[] = await tx.enrolment.findMany({
    where: { personId },
    include: { account: true, months: { orderBy: { month: 'asc' } }, years: { orderBy: { year: 'asc' } } },
    orderBy: { areaCode: 'asc' },
  })
  const here = all.filter((one) => one.areaCode === destinationAreaCode)
  const origin = all.find((one) => one.areaCode === originAreaCode && one.scheme === row.fromScheme) ?? null
  // Somebody enrolled here in another scheme only is EN-01's to tell, no duplicate.
  const destination = here.find((one) => one.scheme === row.toScheme) ?? here[0] ?? null
  const unseen = await unseenAreas(tx, all)
  const isDuplicate = (one: EnrolmentFile) =>
    one.status === 'active' && one !== origin && one !== destination && !unseen.has(one.areaCode)
  return {
    origin,
    destination,
    here,
    activeElsewhere: [...new Set(all.filter(isDuplicate).map((one) => one.areaCode))],
    elsewhere: (await monthsElsewhere(tx, { ...row, personId })).flatMap((one) => one.months),
    records: await recordsOf(tx, personId),
  }
}

/** Of these areas, the ones whose registry is not connected. */
async function unseenAreas(tx: Tx, enrolments: readonly EnrolmentFile[]): Promise<ReadonlySet<string>> {
  const agencies = await tx.agency.findMany({
    where: {
      areaCode: { in: enrolments.map((one) => one.areaCode) },
      validTo: null,
      connection: { not: 'connected' },
    },
    select: { areaCode: true },
  })
  return new Set(agencies.map((one) => one.areaCode))
}

/** Records that share a number with this person, earlier documents included; joined ones do not count (DU-02). */
async function recordsOf(tx: Tx, personId: string): Promise<number> {
  const { idIndex, documents } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { idIndex: true, documents: { select: { index: true } } },
  })
  const numbers = [...new Set([idIndex, ...documents.map((one) => one.index)])]
  return tx.person.count({
    where: {
      mergedIntoId: null,
      OR: [{ idIndex: { in: numbers } }, { documents: { some: { index: { in: numbers } } } }],
    },
  })
}

export function originOf(enrolment: EnrolmentFile | null): OriginEnrolment | 'none' {
  if (!enrolment) return 'none'
  const lastYear = enrolment.years.at(-1)?.year
  const last = enrolment.months.at(-1)?.month ?? (lastYear ? `${lastYear}-12` : undefined)
  return {
    status: statusOf(enrolment),
    lastPaidMonth: last ? yearMonth(last) : null,
    paidYears: enrolment.years.map((one) => one.year),
    arrearsMonths: enrolment.arrearsMonths,
    openClaims: enrolment.openClaims,
    familyBound: enrolment.familyBound,
    flexible: enrolment.flexible,
    balance: enrolment.account ? fen(enrolment.account.balanceFen) : null,
  }
}

export function destinationOf(enrolment: EnrolmentFile | null): DestinationEnrolment | 'none' {
  if (!enrolment) return 'none'
  return {
    scheme: enrolment.scheme,
    status: statusOf(enrolment),
    paidYears: enrolment.years.map((one) => one.year),
    arrearsMonths: enrolment.arrearsMonths,
  }
}

function statusOf(enrolment: EnrolmentFile): EnrolmentStatus {
  return enrolment.retired ? 'retired' : (enrolment.status as EnrolmentStatus)
}

/** Months of both sides, as far as they can be seen, without those this case brought itself. */
export function paidOf(
  { origin, destination, here, elsewhere }: Registry,
  { id, toScheme }: Route,
  isOriginSeen: boolean,
  isDestinationSeen: boolean,
): Omit<PaidFacts, 'gapCause'> {
  const there = isOriginSeen ? (origin ? ownMonths(origin) : []) : null
  if (!isDestinationSeen)
    return { origin: there, here: null, hereAsEmployee: null, own: null, elsewhere, flexible: null }
  const goal = destination?.scheme === toScheme ? destination : null
  const before = (one: EnrolmentFile) => monthsWithout(one, (transferId) => transferId === id)
  return {
    origin: there,
    here: unionMonths(...here.map(before)),
    hereAsEmployee: unionMonths(...here.filter((one) => one.scheme === 'employee').map(before)),
    own: goal ? ownMonths(goal) : [],
    elsewhere,
    flexible: goal?.flexible ?? null,
  }
}

/** Months paid in the area itself, not moved there by a case. */
function ownMonths(enrolment: EnrolmentFile): YearMonth[] {
  return monthsWithout(enrolment, (transferId) => transferId !== null)
}

function monthsWithout(
  enrolment: EnrolmentFile,
  isLeftOut: (transferId: string | null) => boolean,
): YearMonth[] {
  const kept = <T extends { readonly transferId: string | null }>(rows: readonly T[]) =>
    rows.filter((row) => !isLeftOut(row.transferId))
  const own = { ...enrolment, months: kept(enrolment.months), years: kept(enrolment.years) }
  return unionMonths(paidMonthsOf(own).map(({ month }) => month))
}
