import 'server-only'
import { findAgencyOfArea, readParameters } from '@/lib/db/areas'
import { db, type Db } from '@/lib/db/client'
import { fromDay } from '@/lib/db/days'
import { judgeCase, type Application } from '@/lib/db/eligibility'
import { materialList } from '@/lib/db/materials'
import { openCaseOf } from '@/lib/db/open-case'
import { findPersonByNumber } from '@/lib/db/registry'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { GapCause } from '@/lib/domain/continuity/back-payment'
import type { AskedMaterial, KeptMaterial } from '@/lib/domain/documents/materials'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import type { IdentityType, Sex } from '@/lib/domain/identity/answer'
import { maskIdNumber } from '@/lib/domain/identity/mask'
import { handlingMode, pairMode, type PairArea } from '@/lib/domain/region/pair-mode'
import type { ApplicantKind } from '@/lib/domain/transfer/closed-lists'
import type { Connection, Mode, PairMode, Scheme } from '@/lib/domain/transfer/states'
import { recordLookUp, type Lodger } from './intake-access'

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

export type PreCheck = {
  readonly mode: Mode
  readonly pairMode: PairMode
  readonly rules: readonly RuleAnswer[]
  /** Papers this application asks for; those that are not essential may be promised up to a day. */
  readonly materials: readonly AskedMaterial[]
  readonly promiseUntil: LocalDate
  /** Below 14: a guardian applies. */
  readonly isMinor: boolean
}

/**
 * What every rule would answer if the application were submitted as it stands. Writes nothing but who looked.
 * Null where the own agency is on neither side, or an area has no agency: there is nothing to tell then.
 */
export async function preCheck(
  actor: Lodger,
  input: ApplicationToCheck,
  at: Date,
  database: Db = db(),
): Promise<PreCheck | null> {
  const origin = await findAgencyOfArea(database, input.originArea)
  const destination = await findAgencyOfArea(database, input.destinationArea)
  if (!origin || !destination) return null
  if (actor.agencyId !== origin.id && actor.agencyId !== destination.id) return null

  const person = await findPersonByNumber(database, input.idNumber)
  if (person) await recordLookUp(database, actor, { personId: person.id }, at)
  const on = dayOf(at)
  const parameters = {
    origin: await readParameters(database, input.originArea, on),
    destination: await readParameters(database, input.destinationArea, on),
  }
  const mode =
    input.mode === 'letter' ? 'letter' : handlingMode(pairArea(origin), pairArea(destination), parameters)
  const application: Application = {
    personId: person?.id ?? null,
    person: person ?? {
      birthDate: input.birthDate === null ? null : fromDay(input.birthDate),
      sex: input.sex,
    },
    originAreaCode: input.originArea,
    destinationAreaCode: input.destinationArea,
    originAgency: origin,
    destinationAgency: destination,
    fromScheme: input.fromScheme,
    toScheme: input.toScheme,
    mode,
    pairMode: pairMode(origin.area, destination.area, parameters),
    applicantKind: input.applicantKind,
    applicantIdMasked: input.applicantIdShown ? maskIdNumber(input.idNumber, 'public') : null,
    employerName: input.employerName,
    employerCode: input.employerCode ?? null,
    lodgedAt: actor.agencyId === destination.id ? 'destination' : 'origin',
    certificateNo: input.certificateNo,
    certificatePrintedOn: input.certificatePrintedOn ? fromDay(input.certificatePrintedOn) : null,
    gapCause: input.gapCause ?? null,
    materials: input.materials,
  }
  const rules = await judgeCase(database, application, at)
  const told = await withoutForeignCase(database, actor, application, rules)
  const { asked, promiseUntil, isMinor } = await materialList(
    database,
    { ...application, originAgency: origin, destinationAgency: destination, person: listed(person, input) },
    at,
  )
  return {
    mode,
    pairMode: application.pairMode as PairMode,
    rules: told,
    materials: asked,
    promiseUntil,
    isMinor,
  }
}

/** The document that was shown decides what is asked for, not the one on record. */
function listed(person: { readonly birthDate: Date | null } | null, input: ApplicationToCheck) {
  const typed = input.birthDate === null ? null : fromDay(input.birthDate)
  return { idType: input.idType, birthDate: person?.birthDate ?? typed }
}

/** Which case is open is told to a party of it only; to anybody else, that there is one. */
async function withoutForeignCase(
  database: Db,
  { agencyId }: Lodger,
  application: Application,
  rules: readonly RuleAnswer[],
): Promise<RuleAnswer[]> {
  if (!rules.some(({ because }) => because.code === 'openCase')) return [...rules]
  const { personId } = application
  const open = personId === null ? null : await openCaseOf(database, { ...application, personId })
  if (open && [open.originAgencyId, open.destinationAgencyId].includes(agencyId)) return [...rules]
  return rules.map((rule) =>
    rule.because.code === 'openCase' ? { ...rule, because: { ...rule.because, reference: null } } : rule,
  )
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
