import { dueDay } from '@/lib/domain/calendar/due-day'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { clockLength } from '@/lib/domain/clocks/lengths'
import type { PaperFacts, PlaceFacts, TermFacts } from '@/lib/domain/documents/papers/facts'
import type { ApplicantKind, TransferReason } from '@/lib/domain/transfer/closed-lists'
import type { Connection, Mode, PairMode } from '@/lib/domain/transfer/states'
import { readParameters } from './areas'
import { readCalendar } from './calendars'
import type { Tx } from './client'
import { toDay, toDayOrNull } from './days'
import type { Prisma } from './generated/client'
import { vault } from './keys'

const CASE = {
  originAgency: { include: { area: true } },
  destinationAgency: { include: { area: true } },
  person: {
    include: {
      enrolments: {
        include: {
          months: {
            where: { transferId: null },
            orderBy: { month: 'desc' },
            take: 1,
            select: { month: true },
          },
        },
      },
    },
  },
  materials: { orderBy: { recordedAt: 'asc' } },
  clocks: { orderBy: [{ startedAt: 'asc' }, { round: 'asc' }] },
} satisfies Prisma.TransferInclude

type CaseRow = Prisma.TransferGetPayload<{ include: typeof CASE }>
type AgencyRow = CaseRow['originAgency']

export type PaperCase = { readonly row: CaseRow; readonly facts: PaperFacts }

/** What every paper of a case is written from. Opens the numbers: for a paper that leaves the office only. */
export async function readPaperCase(tx: Tx, transferId: string): Promise<PaperCase> {
  const row = await tx.transfer.findUniqueOrThrow({ where: { id: transferId }, include: CASE })
  const { person, originAgency, destinationAgency } = row
  const there =
    originAgency.connection !== 'connected' ? undefined : enrolment(row, row.originAreaCode, row.fromScheme)
  const here =
    destinationAgency.connection !== 'connected'
      ? undefined
      : enrolment(row, row.destinationAreaCode, row.toScheme)
  const facts: PaperFacts = {
    reference: row.reference ?? '',
    state: row.state,
    fundsState: row.fundsState,
    mode: row.mode as Mode,
    pairMode: row.pairMode as PairMode,
    fromScheme: row.fromScheme,
    toScheme: row.toScheme,
    lodgedAt: row.lodgedAt,
    reason: row.reason as TransferReason | null,
    submittedOn: dayOf(row.submittedAt ?? row.createdAt),
    certificateNo: row.certificateNo,
    person: {
      name: person.name,
      idType: person.idType,
      idNumber: vault().open('Person.id', person.idSealed),
      sex: person.sex,
      birthDate: toDayOrNull(person.birthDate),
      householdType: person.householdType,
      phone: phoneOf(row),
      originNumber: there?.personalNumber ?? null,
      hereNumber: here?.personalNumber ?? null,
    },
    applicant: {
      kind: row.applicantKind as ApplicantKind,
      name: row.applicantName,
      idNumber: opened('Transfer.applicantId', row.applicantIdSealed),
      phone: opened('Transfer.applicantPhone', row.applicantPhoneSealed),
      relation: row.applicantRelation,
    },
    employer: row.employerName ? { name: row.employerName, code: row.employerCode } : null,
    origin: placeOf(originAgency),
    destination: placeOf(destinationAgency),
    enrolledSince: here?.startMonth ?? null,
    lastPaidMonth: there?.months[0]?.month ?? null,
    materials: row.materials.filter((one) => one.status === 'received').map((one) => one.code),
    out: null,
    in: null,
  }
  return { row, facts }
}

function enrolment(row: CaseRow, areaCode: string, scheme: string) {
  return row.person.enrolments.find((one) => one.areaCode === areaCode && one.scheme === scheme)
}

/** The phone typed on the application until it is accepted, then the person's own. */
function phoneOf({ person, personPhoneSealed }: CaseRow): string | null {
  return opened('Transfer.personPhone', personPhoneSealed) ?? opened('Person.phone', person.phoneSealed)
}

function opened(column: string, sealed: string | null): string | null {
  return sealed === null ? null : vault().open(column, sealed)
}

function placeOf(agency: AgencyRow): PlaceFacts {
  return {
    areaName: agency.area.name,
    areaCode: agency.areaCode,
    provinceCode: agency.area.provinceCode,
    agency: agency.name,
    connection: agency.connection as Connection,
    address: agency.address,
    postcode: agency.postcode,
    contactPerson: agency.contactPerson,
    phone: agency.phone,
    hours: agency.hours,
  }
}

/**
 * Both statutory terms as a receipt tells of them: as their clocks run, or as the latest lawful day of what
 * comes before lets expect. By letter nobody knows when the post arrives: then the length alone is told.
 */
export async function withTerms(tx: Tx, { row, facts }: PaperCase, at: Date): Promise<PaperFacts> {
  const today = dayOf(at)
  const lengths = { mode: facts.mode, round: 1, fundsState: row.fundsState }
  const out = clockLength('T1', await readParameters(tx, row.originAreaCode, today), lengths)
  const into = clockLength('T2', await readParameters(tx, row.destinationAreaCode, today), lengths)
  const there = await readCalendar(tx, row.originAgency.calendarCode)
  const here = await readCalendar(tx, row.destinationAgency.calendarCode)
  const t1 = row.clocks.find((clock) => clock.clock === 'T1')
  const start = t1 ? toDay(t1.startedOn) : facts.mode === 'online' ? today : null
  const after = (from: LocalDate | null, days: number, calendar: typeof here) =>
    from === null ? null : dueDay(from, days, calendar).due
  const outDue = t1 ? toDay(t1.dueOn) : after(start, out.days, there)
  const outPromised = t1
    ? toDayOrNull(t1.promisedDueOn)
    : out.promisedDays === null
      ? null
      : after(start, out.promisedDays, there)
  const term = (days: number, due: LocalDate | null, promised: LocalDate | null): TermFacts => ({
    days,
    due,
    promised,
  })
  return {
    ...facts,
    out: term(t1?.lengthDays ?? out.days, outDue, outPromised),
    in: term(
      into.days,
      after(outDue, into.days, here),
      into.promisedDays === null ? null : after(outPromised ?? outDue, into.promisedDays, here),
    ),
  }
}
