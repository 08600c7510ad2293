import { dayOf } from '@/lib/domain/calendar/local-date'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import {
  residentTargetYear,
  type DestinationEnrolment,
  type EligibilityFacts,
  type EnrolmentStatus,
  type OriginEnrolment,
} from '@/lib/domain/eligibility/facts'
import { judge, type RuleAnswer } from '@/lib/domain/eligibility/judge'
import { fen } from '@/lib/domain/money/fen'
import type { ApplicantKind } from '@/lib/domain/transfer/closed-lists'
import type { Connection, Mode, PairMode, Scheme } from '@/lib/domain/transfer/states'
import { readParameters } from './areas'
import { payeeOf } from './cases'
import type { Tx } from './client'
import { toDay } from './days'
import { openCaseOf } from './open-case'
import { findEnrolment, type EnrolmentFile } from './registry'

type JudgedAgency = Parameters<typeof payeeOf>[0] & { readonly connection: string }

/** What the rules need of an application. A case has it; an application that nobody saved yet has it too. */
export type Application = {
  /** None before the first draft. */
  readonly id?: string
  /** Null where no registry here knows the person. */
  readonly personId: string | null
  readonly person: { readonly birthDate: Date | null; readonly sex: string | null }
  readonly originAreaCode: string
  readonly destinationAreaCode: string
  readonly originAgency: JudgedAgency
  readonly destinationAgency: JudgedAgency
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  readonly mode: string
  readonly pairMode: string
  readonly applicantKind: string
  /** Of whoever applies for somebody else. */
  readonly applicantIdMasked: string | null
  readonly employerName: string | null
}

/** Gathers what both registries and the application say, as plain facts for the rules. Writes nothing. */
export async function eligibilityFacts(tx: Tx, row: Application, at: Date): Promise<EligibilityFacts> {
  const today = dayOf(at)
  const originConnection = row.originAgency.connection as Connection
  const destinationConnection = row.destinationAgency.connection as Connection
  const originArea = await tx.area.findUniqueOrThrow({ where: { code: row.originAreaCode } })
  const destinationArea = await tx.area.findUniqueOrThrow({ where: { code: row.destinationAreaCode } })
  const there =
    originConnection === 'none'
      ? 'notVisible'
      : originOf(await enrolmentOf(tx, row, row.originAreaCode, row.fromScheme))
  const here = destinationConnection === 'none' ? null : await destinationEnrolment(tx, row)
  const elsewhere = await activeElsewhere(tx, row)
  const open = row.personId === null ? null : await openCaseOf(tx, { ...row, personId: row.personId })
  const isResidentMove = row.fromScheme === 'resident' && row.toScheme === 'resident'
  return {
    today,
    fromScheme: row.fromScheme,
    toScheme: row.toScheme,
    origin: area(originArea, originConnection),
    destination: area(destinationArea, destinationConnection),
    mode: row.mode as Mode,
    pairMode: row.pairMode as PairMode,
    originEnrolment: there,
    destinationEnrolment: destinationConnection === 'none' ? 'notVisible' : destinationOf(here),
    targetYear: isResidentMove ? residentTargetYear(here?.years.map((one) => one.year) ?? [], today) : null,
    activeElsewhere: elsewhere,
    duplicateRecords: false,
    openCase: open ? { reference: open.reference } : null,
    birthDate: row.person.birthDate ? toDay(row.person.birthDate) : null,
    sex: row.person.sex === 'male' || row.person.sex === 'female' ? row.person.sex : null,
    applicant: {
      kind: row.applicantKind as ApplicantKind,
      identityShown:
        row.applicantKind === 'self' || row.applicantKind === 'employer' || row.applicantIdMasked !== null,
      authorityShown: row.applicantKind === 'self' || row.applicantKind === 'employer' ? true : 'unknown',
      employsPerson: here?.employerName ? here.employerName === row.employerName : 'unknown',
    },
    certificate: 'unknown',
    bankData: {
      origin: originConnection === 'none' || payeeOf(row.originAgency) !== null,
      destination: destinationConnection === 'none' || payeeOf(row.destinationAgency) !== null,
    },
  }
}

/** Every rule's answer for an application on a day; stored with a case as given. */
export async function judgeCase(tx: Tx, row: Application, at: Date): Promise<RuleAnswer[]> {
  const facts = await eligibilityFacts(tx, row, at)
  const on = dayOf(at)
  return judge(facts, {
    origin: await readParameters(tx, row.originAreaCode, on),
    destination: await readParameters(tx, row.destinationAreaCode, on),
  })
}

function area(row: { readonly code: string; readonly provinceCode: string }, connection: Connection) {
  return { code: row.code, provinceCode: row.provinceCode, connection }
}

/** The enrolment in the scheme applied for, else whatever enrolment there is, so that the rule can say which. */
async function destinationEnrolment(tx: Tx, row: Application): Promise<EnrolmentFile | null> {
  const other = row.toScheme === 'employee' ? 'resident' : 'employee'
  return (
    (await enrolmentOf(tx, row, row.destinationAreaCode, row.toScheme)) ??
    (await enrolmentOf(tx, row, row.destinationAreaCode, other))
  )
}

async function enrolmentOf(
  tx: Tx,
  { personId }: Application,
  areaCode: string,
  scheme: Scheme,
): Promise<EnrolmentFile | null> {
  return personId === null ? null : findEnrolment(tx, personId, areaCode, scheme)
}

async function activeElsewhere(tx: Tx, row: Application): Promise<string[]> {
  if (row.personId === null) return []
  const others = await tx.enrolment.findMany({
    where: {
      personId: row.personId,
      status: 'active',
      areaCode: { notIn: [row.originAreaCode, row.destinationAreaCode] },
    },
    select: { areaCode: true },
  })
  return others.map((one) => one.areaCode)
}

function originOf(enrolment: EnrolmentFile | null): OriginEnrolment | 'none' {
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
    balance: enrolment.account ? fen(enrolment.account.balanceFen) : null,
  }
}

function destinationOf(enrolment: EnrolmentFile | null): DestinationEnrolment | 'none' {
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
