import type { RecordEnrolment, PersonRecord } from '@/lib/domain/persons/records'
import type { Tx } from './client'
import type { Prisma } from './generated/client'

const RECORD = {
  enrolments: {
    include: {
      account: true,
      months: { select: { month: true }, orderBy: { month: 'asc' } },
      years: { select: { year: true }, orderBy: { year: 'asc' } },
    },
    orderBy: [{ startMonth: 'asc' }, { areaCode: 'asc' }],
  },
} satisfies Prisma.PersonInclude

/** A person record with everything it holds; null where there is none, or it is part of another by now. */
export async function findRecord(tx: Tx, personId: string) {
  return tx.person.findFirst({ where: { id: personId, mergedIntoId: null }, include: RECORD })
}
/** The same for reading: also one that is part of another by now. */
export function readRecord(tx: Tx, personId: string) {
  return tx.person.findUnique({ where: { id: personId }, include: RECORD })
}
export type RecordFile = NonNullable<Awaited<ReturnType<typeof findRecord>>>

/** Turns a row into what the judge understands. */
export function recordOf({ id, recordNo, enrolments }: RecordFile): PersonRecord {
  return { id, recordNo, enrolments: enrolments.map(enrolmentOf) }
}

function enrolmentOf(row: RecordFile['enrolments'][number]): RecordEnrolment {
  return {
    id: row.id,
    areaCode: row.areaCode,
    scheme: row.scheme,
    status: row.retired ? 'retired' : row.status,
    months: row.months.map(({ month }) => month),
    years: row.years.map(({ year }) => year),
    balanceFen: row.account ? Number(row.account.balanceFen) : null,
  }
}

/** Holds the records of these people, so that nobody begins a case or a correction of them meanwhile. */
export async function lockPersons(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
}

/** Waits for whoever is correcting this record just now. */
export async function awaitCorrection(tx: Tx, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId}::uuid FOR SHARE`
}

/** A correction of one of these records waits for its second signature: nothing else is done with them. */
export function openCorrectionOf(tx: Tx, ids: readonly string[]) {
  return tx.recordCorrection.findFirst({
    where: {
      status: 'open',
      OR: [{ personId: { in: [...ids] } }, { otherPersonId: { in: [...ids] } }],
    },
  })
}

/** The record a proven person is known by now: the one theirs became part of, or their own. */
export async function currentRecord(tx: Tx, personId: string): Promise<string> {
  const person = await tx.person.findUnique({ where: { id: personId }, select: { mergedIntoId: true } })
  return person?.mergedIntoId ?? personId
}
