import { dayOf, instantAt, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { GapCause } from '@/lib/domain/continuity/back-payment'
import type { AskedMaterial, KeptMaterial } from '@/lib/domain/documents/materials'
import { foresee, term } from '@/lib/domain/eligibility/foreseen'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import type { IdentityType, Sex } from '@/lib/domain/identity/answer'
import { maskIdNumber } from '@/lib/domain/identity/mask'
import { handlingMode, pairMode, type PairArea } from '@/lib/domain/region/pair-mode'
import type { ApplicantKind } from '@/lib/domain/transfer/closed-lists'
import type { Connection, Mode, PairMode, Scheme, Side } from '@/lib/domain/transfer/states'
import { findAgencyOfArea, readParameters } from './areas'
import type { Tx } from './client'
import { fromDay } from './days'
import { judgeCase, sidesOf, type Application } from './eligibility'
import { materialList } from './materials'
import type { findPersonByNumber } from './registry'

/** As much of an application as the rules need; nobody saved it yet. */
export type ApplicationToCheck = {
  readonly idType: IdentityType
  readonly idNumber: string
  readonly birthDate: LocalDate | null
  readonly sex: Sex | null
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  readonly originArea: string
  readonly destinationArea: string
  readonly applicantKind: ApplicantKind
  readonly applicantIdShown: boolean
  readonly employerName: string | null
  readonly employerCode?: string | null
  readonly certificateNo: string | null
  readonly certificatePrintedOn?: LocalDate | undefined
  readonly gapCause?: GapCause | undefined
  readonly materials: readonly KeptMaterial[]
  readonly mode?: Mode | undefined
}

type Agency = NonNullable<Awaited<ReturnType<typeof findAgencyOfArea>>>
type Known = Awaited<ReturnType<typeof findPersonByNumber>>

/** Who would handle it, and what the registers may say of whom. */
export type CheckedBy = {
  readonly origin: Agency
  readonly destination: Agency
  readonly lodgedAt: Side
  /** As the register knows the person; null where it knows nobody. */
  readonly person: Known
  /** Whoever asks is told nothing the registers hold: the person is left aside. */
  readonly isUnasked?: true
}

export type Checked = {
  readonly mode: Mode
  readonly pairMode: PairMode
  readonly rules: readonly RuleAnswer[]
  readonly asked: readonly AskedMaterial[]
  readonly promiseUntil: LocalDate
  readonly isMinor: boolean
  readonly application: Application
}

/** Null where an area has no agency: there is nothing to tell then. */
export async function agenciesOf(
  tx: Tx,
  { originArea, destinationArea }: Pick<ApplicationToCheck, 'originArea' | 'destinationArea'>,
): Promise<{ readonly origin: Agency; readonly destination: Agency } | null> {
  const origin = await findAgencyOfArea(tx, originArea)
  const destination = await findAgencyOfArea(tx, destinationArea)
  return origin && destination ? { origin, destination } : null
}

/** What every rule would answer if the application were submitted as it stands, and what it asks for. */
export async function checkApplication(
  tx: Tx,
  input: ApplicationToCheck,
  by: CheckedBy,
  at: Date,
): Promise<Checked> {
  const { origin, destination } = by
  const application = await applicationToJudge(tx, input, by, at)
  const rules = await judgeCase(tx, application, at)
  // The document that was shown decides what is asked for, not the one on record.
  const typedBirth = input.birthDate === null ? null : fromDay(input.birthDate)
  const listed = { idType: input.idType, birthDate: application.person.birthDate ?? typedBirth }
  const { asked, promiseUntil, isMinor } = await materialList(
    tx,
    { ...application, originAgency: origin, destinationAgency: destination, person: listed },
    at,
  )
  return {
    mode: application.mode as Mode,
    pairMode: application.pairMode as PairMode,
    rules,
    asked,
    promiseUntil,
    isMinor,
    application,
  }
}

/** An application nobody saved yet as the rules ask of it. */
export async function applicationToJudge(
  tx: Tx,
  input: ApplicationToCheck,
  by: CheckedBy,
  at: Date,
): Promise<Application> {
  const { origin, destination } = by
  const person = by.isUnasked ? null : by.person
  const on = dayOf(at)
  const parameters = {
    origin: await readParameters(tx, input.originArea, on),
    destination: await readParameters(tx, input.destinationArea, on),
  }
  const typedBirth = input.birthDate === null ? null : fromDay(input.birthDate)
  return {
    personId: person?.id ?? null,
    person: person ?? { birthDate: typedBirth, sex: input.sex },
    originAreaCode: input.originArea,
    destinationAreaCode: input.destinationArea,
    originAgency: origin,
    destinationAgency: destination,
    fromScheme: input.fromScheme,
    toScheme: input.toScheme,
    mode:
      input.mode === 'letter' ? 'letter' : handlingMode(pairArea(origin), pairArea(destination), parameters),
    pairMode: pairMode(origin.area, destination.area, parameters),
    applicantKind: input.applicantKind,
    applicantIdMasked: input.applicantIdShown ? maskIdNumber(input.idNumber, 'public') : null,
    employerName: input.employerName,
    employerCode: input.employerCode ?? null,
    lodgedAt: by.lodgedAt,
    certificateNo: input.certificateNo,
    certificatePrintedOn: input.certificatePrintedOn ? fromDay(input.certificatePrintedOn) : null,
    gapCause: input.gapCause ?? null,
    materials: input.materials,
    ...(by.isUnasked ? { isUnasked: true as const } : {}),
  }
}

/** The day 转入地 decides on acceptance, were the application submitted now. */
export async function acceptanceDue(tx: Tx, row: Application, at: Date): Promise<LocalDate> {
  const { destination } = await sidesAhead(tx, row, at)
  return term('T0', at, row.mode as Mode, destination).dueOn
}

/**
 * The last days of transfer-out and transfer-in, were it accepted on its last day. Null by letter: when the post
 * delivers the letter nobody can tell.
 */
export async function lastDays(
  tx: Tx,
  row: Application,
  acceptedBy: LocalDate,
  at: Date,
): Promise<{ readonly outBy: LocalDate; readonly inBy: LocalDate } | null> {
  if (row.mode === 'letter') return null
  const sides = await sidesAhead(tx, row, at)
  const accepted = instantAt(acceptedBy, sides.destination.closing)
  const ahead = foresee(accepted, 'online', sides)
  return { outBy: ahead.out.dueOn, inBy: ahead.in.dueOn }
}

async function sidesAhead(tx: Tx, row: Application, at: Date) {
  const on = dayOf(at)
  return sidesOf(tx, row, {
    origin: await readParameters(tx, row.originAreaCode, on),
    destination: await readParameters(tx, row.destinationAreaCode, on),
  })
}

function pairArea(agency: {
  readonly areaCode: string
  readonly connection: string
  readonly area: { readonly provinceCode: string }
}): PairArea {
  return {
    code: agency.areaCode,
    provinceCode: agency.area.provinceCode,
    connection: agency.connection as Connection,
  }
}
