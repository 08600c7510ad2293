import 'server-only'
import { randomUUID } from 'node:crypto'
import {
  balanceBefore,
  CERTIFIABLE,
  certificateObstacle,
  insuredUntil,
  type CertifiableEnrolment,
} from '@/lib/db/certificates'
import { db, type Db } from '@/lib/db/client'
import { toDay } from '@/lib/db/days'
import { findPersonsByNumber, idIndexOf } from '@/lib/db/registry'
import { mayIssueCertificates } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { CertificateObstacle, ReissueReason } from '@/lib/domain/documents/reissue'
import type { Scheme } from '@/lib/domain/transfer/states'
import { paperStatus, type PaperStatus } from './paper-status'

export type CertificateView = {
  readonly number: string
  readonly version: number
  readonly issuedOn: LocalDate
  readonly issuedBy: string
  readonly status: PaperStatus
  /** A newer version took its place. */
  readonly isReplaced: boolean
  /** Asked for by the person on the public site: nobody at the agency issued it. */
  readonly isOnline: boolean
  readonly reason: ReissueReason | null
  readonly note: string | null
}

/** An enrolment of the own area as its certificate would tell it, and those that were issued of it. */
export type CertifiableView = {
  readonly enrolmentId: string
  readonly name: string
  readonly idMasked: string
  readonly householdType: string | null
  /** 医疗保障编号; null where it is the ID number itself, which is shown masked only. */
  readonly personalNumber: string | null
  readonly scheme: Scheme
  readonly status: string
  readonly insuredFrom: string
  readonly insuredTo: string | null
  /** Of the day before; null where the scheme has no account. */
  readonly balanceFen: number | null
  readonly arrearsMonths: number
  readonly arrearsFen: number
  readonly obstacle: CertificateObstacle | null
  /** Newest first. */
  readonly certificates: readonly CertificateView[]
  /** Sent back with the order to issue: pressing twice issues once. */
  readonly idempotencyKey: string
}

export type CertificatesPage = {
  readonly searched: boolean
  readonly enrolments: readonly CertifiableView[]
  /** The number is known, but not to this area; nothing else is said. */
  readonly elsewhere: boolean
  readonly agency: { readonly name: string; readonly contactPerson: string; readonly phone: string }
}

/** 参保凭证, as the clerks of an area's agency issue them; null for everybody else. */
export async function certificatesPage(
  actor: Actor,
  number: string | null,
  at: Date,
  database: Db = db(),
): Promise<CertificatesPage | null> {
  if (!mayIssueCertificates(actor)) return null
  const agency = await database.agency.findUniqueOrThrow({
    where: { id: actor.agencyId },
    select: { name: true, contactPerson: true, phone: true },
  })
  const people = number === null ? [] : await findPersonsByNumber(database, number)
  const rows = await database.enrolment.findMany({
    where: { personId: { in: people.map(({ id }) => id) }, areaCode: actor.areaCode },
    include: CERTIFIABLE,
    orderBy: [{ status: 'asc' }, { startMonth: 'desc' }],
  })
  const enrolments: CertifiableView[] = []
  for (const row of rows) enrolments.push(await viewOf(database, row, at))
  return { searched: number !== null, enrolments, elsewhere: people.length > 0 && rows.length === 0, agency }
}

async function viewOf(database: Db, row: CertifiableEnrolment, at: Date): Promise<CertifiableView> {
  const { person } = row
  return {
    enrolmentId: row.id,
    name: person.name,
    idMasked: person.idMasked,
    householdType: person.householdType,
    personalNumber: idIndexOf(row.personalNumber) === person.idIndex ? null : row.personalNumber,
    scheme: row.scheme,
    status: row.retired ? 'retired' : row.status,
    insuredFrom: row.startMonth,
    insuredTo: insuredUntil(row),
    balanceFen: balanceBefore(row, dayOf(at)),
    arrearsMonths: row.arrearsMonths,
    arrearsFen: Number(row.arrearsFen),
    obstacle: await certificateObstacle(database, row),
    certificates: await certificatesOf(database, row),
    idempotencyKey: randomUUID(),
  }
}

async function certificatesOf(
  database: Db,
  { id: enrolmentId }: CertifiableEnrolment,
): Promise<readonly CertificateView[]> {
  const rows = await database.enrolmentCertificate.findMany({
    where: { enrolmentId },
    orderBy: { version: 'desc' },
    include: {
      paper: {
        select: {
          number: true,
          version: true,
          issuedOn: true,
          issuedById: true,
          status: true,
          keyId: true,
        },
      },
    },
  })
  const staff = await database.staff.findMany({
    where: { id: { in: rows.flatMap(({ paper }) => paper.issuedById ?? []) } },
    select: { id: true, name: true },
  })
  return rows.map(({ paper, online, reason, note }, index) => ({
    number: paper.number,
    version: paper.version,
    issuedOn: toDay(paper.issuedOn),
    issuedBy: staff.find(({ id }) => id === paper.issuedById)?.name ?? '',
    status: paperStatus(paper),
    isReplaced: index > 0,
    isOnline: online,
    reason: reason as ReissueReason | null,
    note,
  }))
}
