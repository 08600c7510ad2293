import type { Join, MergePlan } from '@/lib/domain/persons/merge-plan'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { Tx } from './client'
import { fromDay, toDayOrNull } from './days'
import type { RecordFile } from './person-records'

type Kept = {
  readonly status: string
  readonly startMonth: string
  readonly suspendedSince: string | null
} & {
  readonly arrearsMonths: number
  readonly arrearsFen: number
  readonly openClaims: boolean
  readonly familyBound: boolean
}
type MovedJoin = {
  readonly from: string
  readonly into: string
  readonly months: readonly string[]
  readonly years: readonly number[]
  readonly balanceFen: number
  /** The enrolment it went into had no account before. */
  readonly accountMade: boolean
  /** What the enrolment it went into said before. */
  readonly before: Kept
}

/** What a merge moved, kept so that it can be put back exactly. */
export type MovedByMerge = {
  readonly enrolments: readonly string[]
  readonly joins: readonly MovedJoin[]
  readonly names: readonly string[]
  readonly documents: readonly string[]
  readonly diedOn: string | null
  /** Version of every case of both records once they were one. */
  readonly cases: Readonly<Record<string, number>>
  /** Cases that came from the other record. */
  readonly followed: readonly string[]
}

/**
 * Puts one record into another. Enrolments the survivor lacks go over whole; of the others the months are
 * copied and the balance moves, while the enrolment itself stays on the old record as it was. Numbers and
 * names of the old record lead to the survivor from now on.
 */
export async function mergeRecords(
  tx: Tx,
  survivor: RecordFile,
  other: RecordFile,
  plan: MergePlan,
  on: LocalDate,
): Promise<Omit<MovedByMerge, 'cases' | 'followed'>> {
  const enrolments = plan.moves.map(({ id }) => id)
  await tx.enrolment.updateMany({ where: { id: { in: enrolments } }, data: { personId: survivor.id } })
  const joins: MovedJoin[] = []
  for (const join of plan.joins) joins.push(await joinEnrolments(tx, join))
  const diedOn = toDayOrNull(survivor.diedOn)
  if (survivor.diedOn === null && other.diedOn !== null)
    await tx.person.update({ where: { id: survivor.id }, data: { diedOn: other.diedOn } })
  await tx.person.update({ where: { id: other.id }, data: { mergedIntoId: survivor.id } })
  return { enrolments, joins, diedOn, ...(await followNames(tx, survivor.id, other.id, on)) }
}

async function joinEnrolments(tx: Tx, join: Join): Promise<MovedJoin> {
  const into = await tx.enrolment.findUniqueOrThrow({
    where: { id: join.into.id },
    include: { account: { select: { enrolmentId: true } } },
  })
  const from = await tx.enrolment.findUniqueOrThrow({
    where: { id: join.from.id },
    include: {
      months: { where: { month: { in: [...join.months] } } },
      years: { where: { year: { in: [...join.years] } } },
    },
  })
  const move = { enrolmentId: into.id }
  await tx.contributionMonth.createMany({ data: from.months.map((month) => ({ ...month, ...move })) })
  await tx.residentYear.createMany({ data: from.years.map((year) => ({ ...year, ...move })) })
  if (join.from.balanceFen !== null) {
    const balanceFen = join.balanceFen
    await tx.personalAccount.upsert({
      where: move,
      create: { ...move, balanceFen },
      update: { balanceFen: { increment: balanceFen } },
    })
    await tx.personalAccount.update({ where: { enrolmentId: from.id }, data: { balanceFen: 0 } })
  }
  const suspended = [into.suspendedSince, from.suspendedSince].filter((month) => month !== null)
  await tx.enrolment.update({
    where: { id: into.id },
    data: {
      // Months that have not moved yet are not ended because others of them have.
      status: into.status === 'terminated' ? from.status : into.status,
      startMonth: from.startMonth < into.startMonth ? from.startMonth : into.startMonth,
      // Suspended is who is suspended on both: since the later month.
      suspendedSince: suspended.length === 2 ? (suspended.toSorted()[1] ?? null) : into.suspendedSince,
      arrearsMonths: { increment: from.arrearsMonths },
      arrearsFen: { increment: from.arrearsFen },
      openClaims: into.openClaims || from.openClaims,
      familyBound: into.familyBound || from.familyBound,
    },
  })
  const { status, startMonth, suspendedSince, arrearsMonths, openClaims, familyBound } = into
  return {
    from: from.id,
    into: into.id,
    months: join.months,
    years: join.years,
    balanceFen: join.balanceFen,
    accountMade: join.from.balanceFen !== null && into.account === null,
    before: {
      status,
      startMonth,
      suspendedSince,
      arrearsMonths,
      arrearsFen: Number(into.arrearsFen),
      openClaims,
      familyBound,
    },
  }
}

/** Copies names and numbers the survivor does not have, as earlier ones; gives what was copied. */
async function followNames(tx: Tx, survivorId: string, otherId: string, on: LocalDate) {
  const own = { personId: survivorId }
  const known = await tx.person.findUniqueOrThrow({
    where: { id: survivorId },
    include: { names: true, documents: true },
  })
  const theirs = { where: { personId: otherId } }
  const names: string[] = []
  const documents: string[] = []
  for (const { id: _id, ...name } of await tx.personName.findMany(theirs)) {
    if (known.names.some((one) => one.name === name.name)) continue
    const made = await tx.personName.create({
      data: { ...name, ...own, validTo: name.validTo ?? fromDay(on) },
    })
    names.push(made.id)
  }
  for (const { id: _id, ...document } of await tx.personDocument.findMany(theirs)) {
    if (known.documents.some((one) => one.index === document.index)) continue
    const made = await tx.personDocument.create({
      data: { ...document, ...own, validTo: document.validTo ?? fromDay(on) },
    })
    documents.push(made.id)
  }
  return { names, documents }
}

/**
 * Takes a merge back, to the fen and the month. @returns whether the balances were still there to be parted
 */
export async function unmergeRecords(
  tx: Tx,
  survivorId: string,
  otherId: string,
  moved: MovedByMerge,
): Promise<boolean> {
  await tx.enrolment.updateMany({
    where: { id: { in: [...moved.enrolments] }, personId: survivorId },
    data: { personId: otherId },
  })
  for (const { from, into, months, years, balanceFen, accountMade, before } of moved.joins) {
    await tx.contributionMonth.deleteMany({ where: { enrolmentId: into, month: { in: [...months] } } })
    await tx.residentYear.deleteMany({ where: { enrolmentId: into, year: { in: [...years] } } })
    const parted = await tx.personalAccount.updateMany({
      where: { enrolmentId: into, balanceFen: { gte: balanceFen } },
      data: { balanceFen: { decrement: balanceFen } },
    })
    if (parted.count === 0 && balanceFen > 0) return false
    if (accountMade) {
      // Something was booked on it meanwhile: then it is not as it was.
      const { count } = await tx.personalAccount.deleteMany({
        where: { enrolmentId: into, balanceFen: 0, movements: { none: {} } },
      })
      if (count === 0) return false
    }
    await tx.personalAccount.updateMany({ where: { enrolmentId: from }, data: { balanceFen } })
    await tx.enrolment.update({ where: { id: into }, data: before })
  }
  await tx.personName.deleteMany({ where: { id: { in: [...moved.names] } } })
  await tx.personDocument.deleteMany({ where: { id: { in: [...moved.documents] } } })
  await tx.person.update({
    where: { id: survivorId },
    data: { diedOn: moved.diedOn === null ? null : new Date(`${moved.diedOn}T00:00:00Z`) },
  })
  await tx.person.update({ where: { id: otherId }, data: { mergedIntoId: null } })
  return true
}
