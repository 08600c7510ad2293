import { dayOf } from '@/lib/domain/calendar/local-date'
import type { GapCause } from '@/lib/domain/continuity/back-payment'
import { employs } from '@/lib/domain/eligibility/employer'
import { residentTargetYear, type EligibilityFacts } from '@/lib/domain/eligibility/facts'
import { foresee, type ForeseeingSide } from '@/lib/domain/eligibility/foreseen'
import { judge } from '@/lib/domain/eligibility/judge'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { withoutRegister } from '@/lib/domain/eligibility/unasked'
import type { PairParameters } from '@/lib/domain/region/pair-mode'
import type { ApplicantKind } from '@/lib/domain/transfer/closed-lists'
import type { Connection, Mode, PairMode, Scheme, Side } from '@/lib/domain/transfer/states'
import { readParameters } from './areas'
import { readCalendar } from './calendars'
import { payeeOf } from './cases'
import type { Tx } from './client'
import { toDay, toDayOrNull } from './days'
import { destinationOf, originOf, paidOf, registryOf } from './eligibility-registry'
import { openCaseOf } from './open-case'
import type { EnrolmentFile } from './registry'

type JudgedAgency = Parameters<typeof payeeOf>[0] & {
  readonly connection: string
  readonly calendarCode: string
  readonly closeOfBusiness: string
}

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
  readonly employerCode?: string | null
  readonly lodgedAt?: Side
  readonly platformSerialNo?: string | null
  readonly certificateNo?: string | null
  readonly certificatePrintedOn?: Date | null
  readonly gapCause?: string | null
  /** Told to somebody the registers are not opened for: nothing of them goes into the answers. */
  readonly isUnasked?: true
  /** Papers as they stand; those of a case are read where they are not given. */
  readonly materials?: readonly { readonly code: string; readonly status: string }[]
}

/** Gathers what both registries and the application say, as plain facts for the rules. Writes nothing. */
async function eligibilityFacts(
  tx: Tx,
  row: Application,
  at: Date,
  parameters: PairParameters,
): Promise<EligibilityFacts> {
  const today = dayOf(at)
  const originConnection = row.originAgency.connection as Connection
  const destinationConnection = row.destinationAgency.connection as Connection
  const areas = await areasOf(tx, row)
  const personId = row.isUnasked ? null : row.personId
  const registry = await registryOf(tx, { ...row, personId })
  const seen = (one: Connection) => one === 'connected' && !row.isUnasked
  const open = personId === null ? null : await openCaseOf(tx, { ...row, personId })
  const received = await receivedPapers(tx, row)
  const here = seen(destinationConnection) ? registry.destination : null
  const isResidentMove = row.fromScheme === 'resident' && row.toScheme === 'resident'
  const mode = row.mode as Mode
  return {
    today,
    fromScheme: row.fromScheme,
    toScheme: row.toScheme,
    origin: { ...areas.origin, connection: originConnection },
    destination: { ...areas.destination, connection: destinationConnection },
    mode,
    pairMode: row.pairMode as PairMode,
    originEnrolment: seen(originConnection) ? originOf(registry.origin) : 'notVisible',
    destinationEnrolment: seen(destinationConnection) ? destinationOf(here) : 'notVisible',
    targetYear: isResidentMove ? residentTargetYear(here?.years.map((one) => one.year) ?? [], today) : null,
    activeElsewhere: registry.activeElsewhere,
    duplicateRecords: registry.records > 1,
    openCase: open ? { reference: open.reference } : null,
    birthDate: toDayOrNull(row.person.birthDate),
    sex: row.person.sex === 'male' || row.person.sex === 'female' ? row.person.sex : null,
    applicant: applicantOf(row, here, received),
    certificate: certificateOf(row, received),
    lodgedAt: row.platformSerialNo ? 'platform' : (row.lodgedAt ?? 'destination'),
    paid: {
      ...paidOf(registry, row, seen(originConnection), seen(destinationConnection)),
      gapCause: (row.gapCause ?? null) as GapCause | null,
    },
    foreseen: foresee(at, mode, await sidesOf(tx, row, parameters)),
    bankData: {
      origin: originConnection !== 'connected' || payeeOf(row.originAgency) !== null,
      destination: destinationConnection !== 'connected' || payeeOf(row.destinationAgency) !== null,
    },
  }
}

/** Every rule's answer for an application on a day; stored with a case as given. */
export async function judgeCase(tx: Tx, row: Application, at: Date): Promise<RuleAnswer[]> {
  const on = dayOf(at)
  const parameters = {
    origin: await readParameters(tx, row.originAreaCode, on),
    destination: await readParameters(tx, row.destinationAreaCode, on),
  }
  const rules = judge(await eligibilityFacts(tx, row, at, parameters), parameters)
  return row.isUnasked ? withoutRegister(rules) : rules
}

async function areasOf(tx: Tx, { originAreaCode, destinationAreaCode }: Application) {
  const rows = await tx.area.findMany({
    where: { code: { in: [originAreaCode, destinationAreaCode] } },
    select: { code: true, provinceCode: true },
  })
  const named = (code: string) => {
    const found = rows.find((one) => one.code === code)
    if (!found) throw new Error(`no area ${code}`)
    return found
  }
  return { origin: named(originAreaCode), destination: named(destinationAreaCode) }
}

/** Both sides with calendar, hours and parameters, to run clocks ahead by. */
export async function sidesOf(tx: Tx, row: Application, parameters: PairParameters) {
  const { originAgency, destinationAgency } = row
  const there = await readCalendar(tx, originAgency.calendarCode)
  const here =
    destinationAgency.calendarCode === originAgency.calendarCode
      ? there
      : await readCalendar(tx, destinationAgency.calendarCode)
  return {
    origin: {
      calendar: there,
      closing: originAgency.closeOfBusiness,
      parameters: parameters.origin,
    },
    destination: {
      calendar: here,
      closing: destinationAgency.closeOfBusiness,
      parameters: parameters.destination,
    },
  } satisfies Record<Side, ForeseeingSide>
}

/** Codes of the papers somebody has seen; a promised one has not been. */
async function receivedPapers(tx: Tx, { id, materials }: Application): Promise<ReadonlySet<string>> {
  const kept =
    materials ??
    (id === undefined
      ? []
      : await tx.material.findMany({ where: { transferId: id }, select: { code: true, status: true } }))
  return new Set(kept.filter(({ status }) => status === 'received').map(({ code }) => code))
}

function applicantOf(
  row: Application,
  here: EnrolmentFile | null,
  received: ReadonlySet<string>,
): EligibilityFacts['applicant'] {
  const kind = row.applicantKind as ApplicantKind
  const needsNothing = kind === 'self' || kind === 'employer'
  const paper = kind === 'guardian' ? 'guardianship' : 'authorisation'
  return {
    kind,
    identityShown: needsNothing || row.applicantIdMasked !== null,
    authorityShown: needsNothing || received.has(paper) ? true : 'unknown',
    employsPerson: employs(here && { name: here.employerName, code: here.employerCode }, {
      name: row.employerName,
      code: row.employerCode ?? null,
    }),
  }
}

/** Shown where somebody has seen it, or where number and day of printing were taken over from it. */
function certificateOf(row: Application, received: ReadonlySet<string>): EligibilityFacts['certificate'] {
  const printedOn = row.certificatePrintedOn ? toDay(row.certificatePrintedOn) : null
  const isTakenOver = Boolean(row.certificateNo) && printedOn !== null
  return received.has('certificate') || isTakenOver ? { printedOn } : 'unknown'
}
