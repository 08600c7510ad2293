import { dayOf, instantAt, type LocalDate } from '@/lib/domain/calendar/local-date'
import { enrolmentCertificate, type CertificateFacts } from '@/lib/domain/documents/papers/certificate'
import type { PaperBody } from '@/lib/domain/documents/papers/content'
import { obstacleToCertificate, type CertificateObstacle } from '@/lib/domain/documents/reissue'
import { findAgencyOfArea, readParameters } from './areas'
import type { Tx } from './client'
import type { Prisma } from './generated/client'
import { vault } from './keys'
import { openCorrectionOf } from './person-records'

/** What a certificate is written from. Months that came from elsewhere are the other area's to tell of. */
export const CERTIFIABLE = {
  person: true,
  account: { include: { movements: true } },
  months: { where: { transferId: null }, orderBy: { month: 'desc' }, take: 1, select: { month: true } },
  years: { where: { transferId: null }, orderBy: { year: 'desc' }, take: 1, select: { year: true } },
  certificates: {
    orderBy: { version: 'desc' },
    include: { paper: { select: { id: true, number: true, version: true } } },
  },
} satisfies Prisma.EnrolmentInclude

export type CertifiableEnrolment = Prisma.EnrolmentGetPayload<{ include: typeof CERTIFIABLE }>

/** An enrolment of an agency's own area; null for every other one. */
export function findCertifiable(
  tx: Tx,
  enrolmentId: string,
  areaCode: string,
): Promise<CertifiableEnrolment | null> {
  return tx.enrolment.findFirst({ where: { id: enrolmentId, areaCode }, include: CERTIFIABLE })
}

/**
 * The enrolment a person asks a certificate of: that as an employee, else that as a resident; one that has ended only
 * where there is no other.
 */
export async function findOwnEnrolment(
  tx: Tx,
  personId: string,
  areaCode: string,
): Promise<CertifiableEnrolment | null> {
  const rows = await tx.enrolment.findMany({
    where: { personId, areaCode },
    include: CERTIFIABLE,
    orderBy: { scheme: 'asc' },
  })
  const isOpen = (row: CertifiableEnrolment) => !row.retired && row.status !== 'terminated'
  return rows.find(isOpen) ?? rows[0] ?? null
}

/** Holds an enrolment, so that two certificates of it are issued one after the other. */
export async function lockEnrolment(tx: Tx, enrolmentId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Enrolment" WHERE id = ${enrolmentId}::uuid FOR UPDATE`
}

/** Why no certificate of it can be issued now, or null. */
export async function certificateObstacle(
  tx: Tx,
  row: Pick<CertifiableEnrolment, 'personId' | 'person' | 'status' | 'retired'>,
): Promise<CertificateObstacle | null> {
  return obstacleToCertificate({
    status: row.status,
    retired: row.retired,
    deceased: row.person.diedOn !== null,
    frozen: (await openCorrectionOf(tx, [row.personId])) !== null,
  })
}

/** First and last month insured and the balance, as a certificate printed today tells them. */
export function insuredUntil({ scheme, months, years }: CertifiableEnrolment): string | null {
  if (scheme === 'resident') return years[0] ? `${years[0].year}-12` : null
  return months[0]?.month ?? null
}

/** What the account held at the end of the day before: what moved today is not in it yet. */
export function balanceBefore({ account }: CertifiableEnrolment, today: LocalDate): number | null {
  if (account === null) return null
  const begin = instantAt(today, '00:00')
  const moved = account.movements
    .filter(({ at }) => at >= begin)
    .reduce((sum, { kind, amountFen }) => sum + (kind === 'transferredOut' ? -amountFen : amountFen), 0n)
  return Number(account.balanceFen - moved)
}

/** What the certificate says. Opens the number of the person: for the paper and its preview only. */
export async function certificateBody(tx: Tx, row: CertifiableEnrolment, at: Date): Promise<PaperBody> {
  const today = dayOf(at)
  const agency = await findAgencyOfArea(tx, row.areaCode)
  if (!agency) throw new Error('an area without an agency')
  const { certValidityMonths } = await readParameters(tx, row.areaCode, today)
  const idNumber = vault().open('Person.id', row.person.idSealed)
  const facts: CertificateFacts = {
    name: row.person.name,
    idType: row.person.idType,
    idNumber,
    householdType: row.person.householdType,
    personalNumber: row.personalNumber === idNumber ? null : row.personalNumber,
    agency: agency.name,
    areaCode: row.areaCode,
    areaName: agency.area.name,
    scheme: row.scheme,
    insuredFrom: row.startMonth,
    insuredTo: insuredUntil(row),
    balanceFen: balanceBefore(row, today),
    contactPerson: agency.contactPerson,
    phone: agency.phone,
    printedOn: today,
    validMonths: certValidityMonths,
  }
  return enrolmentCertificate(facts)
}
