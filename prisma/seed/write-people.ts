import { randomUUID } from 'node:crypto'
import { localDate } from '@/lib/domain/calendar/local-date'
import { addMonths } from '@/lib/domain/calendar/year-month'
import { checkIdentity } from '@/lib/domain/identity/check-identity'
import { maskIdNumber, maskPhone } from '@/lib/domain/identity/mask'
import type { Tx } from '@/lib/db/client'
import { fromDay } from '@/lib/db/days'
import type { Prisma } from '@/lib/db/generated/client'
import { vault } from '@/lib/db/keys'
import { idIndexOf } from '@/lib/db/registry'
import { arrearsOf } from './contributions'
import type { EnrolmentPlan, PersonPlan } from './people'

/** Rows of one INSERT; PostgreSQL takes 65,535 values in a statement. */
const BATCH = 4_000

type Rows = {
  readonly people: Prisma.PersonCreateManyInput[]
  readonly names: Prisma.PersonNameCreateManyInput[]
  readonly documents: Prisma.PersonDocumentCreateManyInput[]
  readonly enrolments: Prisma.EnrolmentCreateManyInput[]
  readonly accounts: Prisma.PersonalAccountCreateManyInput[]
  readonly months: Prisma.ContributionMonthCreateManyInput[]
  readonly years: Prisma.ResidentYearCreateManyInput[]
}

/** Writes people with their enrolments, contributions and accounts. */
export async function writePeople(tx: Tx, plans: readonly PersonPlan[]): Promise<string> {
  const rows: Rows = {
    people: [],
    names: [],
    documents: [],
    enrolments: [],
    accounts: [],
    months: [],
    years: [],
  }
  for (const plan of plans) addPerson(rows, plan)
  await tx.person.createMany({ data: rows.people })
  await tx.personName.createMany({ data: rows.names })
  await tx.personDocument.createMany({ data: rows.documents })
  await tx.enrolment.createMany({ data: rows.enrolments })
  await tx.personalAccount.createMany({ data: rows.accounts })
  await tx.residentYear.createMany({ data: rows.years })
  for (let start = 0; start < rows.months.length; start += BATCH)
    await tx.contributionMonth.createMany({ data: rows.months.slice(start, start + BATCH) })
  return `${rows.people.length} people, ${rows.months.length} contribution months`
}

function addPerson(rows: Rows, plan: PersonPlan): void {
  const { name, idType, idNumber, phone } = plan
  const answer = checkIdentity(idType, idNumber)
  if (!answer.valid || !answer.birthDate) throw new Error(`not a usable synthetic number: ${name}`)
  const id = randomUUID()
  const birthDate = fromDay(answer.birthDate)
  const idSealed = vault().seal('Person.id', idNumber)
  const idIndex = idIndexOf(idNumber)
  const idMasked = maskIdNumber(idNumber, 'staff')
  rows.people.push({
    id,
    name,
    idType,
    idSealed,
    idIndex,
    idMasked,
    recordNo: plan.recordNo ?? 1,
    birthDate,
    sex: answer.sex ?? null,
    phoneSealed: phone === null ? null : vault().seal('Person.phone', phone),
    phoneMasked: phone === null ? null : maskPhone(phone, 'staff'),
  })
  rows.names.push({ personId: id, name, validFrom: birthDate })
  rows.documents.push({
    personId: id,
    type: idType,
    sealed: idSealed,
    index: idIndex,
    masked: idMasked,
    validFrom: birthDate,
  })
  for (const enrolment of plan.enrolments) addEnrolment(rows, id, enrolment)
}

function addEnrolment(rows: Rows, personId: string, plan: EnrolmentPlan): void {
  const id = randomUUID()
  const shared = {
    id,
    personId,
    areaCode: plan.area,
    scheme: plan.scheme,
    status: plan.status,
    personalNumber: `${plan.area}${String(rows.enrolments.length + 10_001).padStart(8, '0')}`,
  }
  if (plan.scheme === 'resident') {
    const first = plan.years[0]
    if (!first) throw new Error('a resident enrolment without a year')
    rows.enrolments.push({
      ...shared,
      startMonth: `${first.year}-01`,
      suspendedSince: plan.suspendedSince ?? null,
    })
    for (const { year, paidOn, amountFen } of plan.years)
      rows.years.push({ enrolmentId: id, year, paidOn: fromDay(localDate(paidOn)), amountFen })
    return
  }
  const [first, last] = [plan.paid[0], plan.paid.at(-1)]
  if (!first || !last) throw new Error('an employee enrolment without a month')
  const arrearsMonths = plan.arrearsMonths ?? 0
  rows.enrolments.push({
    ...shared,
    employerName: plan.employer?.name ?? null,
    employerCode: plan.employer?.code ?? null,
    startMonth: first.month,
    suspendedSince: plan.status === 'suspended' ? addMonths(last.month, 1) : null,
    arrearsMonths,
    arrearsFen: arrearsOf(plan.paid, arrearsMonths),
    retired: plan.status === 'retired',
    openClaims: plan.openClaims ?? false,
    familyBound: plan.familyBound ?? false,
  })
  rows.accounts.push({ enrolmentId: id, balanceFen: plan.balanceFen })
  for (const { month, baseFen, employerRateBp, personalRateBp, creditedFen, personalFen } of plan.paid)
    rows.months.push({
      enrolmentId: id,
      month,
      baseFen,
      employerRateBp,
      personalRateBp,
      creditedFen,
      personalFen,
    })
}
