import { dueDay } from '@/lib/domain/calendar/due-day'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import {
  GUARDIAN_BELOW,
  isMaterialCode,
  materialsFor,
  type AskedMaterial,
  type KeptMaterial,
  type MaterialCode,
  type MaterialStatus,
} from '@/lib/domain/documents/materials'
import { ageOn } from '@/lib/domain/eligibility/facts'
import type { IdentityType } from '@/lib/domain/identity/answer'
import type { ApplicantKind } from '@/lib/domain/transfer/closed-lists'
import type { Mode, PairMode, Scheme } from '@/lib/domain/transfer/states'
import { readParameters } from './areas'
import { readCalendar } from './calendars'
import type { Tx } from './client'
import { fromDay, toDay } from './days'
import { findEnrolment } from './registry'

type AgencyOfList = {
  readonly connection: string
  readonly calendarCode: string
}

/** What the list of papers depends on: a case, or an application nobody saved yet. */
export type Requested = {
  readonly personId: string | null
  readonly person: { readonly idType: string; readonly birthDate: Date | null }
  readonly originAreaCode: string
  readonly destinationAreaCode: string
  readonly originAgency: AgencyOfList
  readonly destinationAgency: AgencyOfList
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  readonly mode: string
  readonly pairMode: string
  readonly applicantKind: string
}

export type MaterialList = {
  readonly asked: readonly AskedMaterial[]
  /** The last day a promise may name: the time given for a supplement, in the destination's working days. */
  readonly promiseUntil: LocalDate
  readonly isMinor: boolean
}

/** The papers one application asks for on a day, by the parameters of both areas. */
export async function materialList(tx: Tx, row: Requested, at: Date): Promise<MaterialList> {
  const on = dayOf(at)
  const there = await readParameters(tx, row.originAreaCode, on)
  const here = await readParameters(tx, row.destinationAreaCode, on)
  const calendar = await readCalendar(tx, row.destinationAgency.calendarCode)
  const birthDate = row.person.birthDate ? toDay(row.person.birthDate) : null
  const age = ageOn(on, birthDate)
  const isMinor = age !== null && age < GUARDIAN_BELOW
  const asked = materialsFor({
    fromScheme: row.fromScheme,
    toScheme: row.toScheme,
    pairMode: row.pairMode as PairMode,
    mode: row.mode as Mode,
    applicantKind: row.applicantKind as ApplicantKind,
    idType: row.person.idType as IdentityType,
    isMinor,
    crossesProvinces: await crossesProvinces(tx, row),
    owesMonths: await owesMonths(tx, row),
    requireCertificate: here.requireCertificate,
    arrearsPolicy: there.arrearsPolicy,
    crossSchemeAccount: there.crossSchemeAccount,
  })
  return { asked, isMinor, promiseUntil: dueDay(on, here.supplementDays, calendar).due }
}

async function crossesProvinces(
  tx: Tx,
  { originAreaCode, destinationAreaCode }: Requested,
): Promise<boolean> {
  const provinces = await tx.area.findMany({
    where: { code: { in: [originAreaCode, destinationAreaCode] } },
    select: { provinceCode: true },
    distinct: ['provinceCode'],
  })
  return provinces.length > 1
}

/** The registry of a place without a login is not ours to read from. */
async function owesMonths(tx: Tx, row: Requested): Promise<boolean> {
  if (row.personId === null || row.originAgency.connection !== 'connected') return false
  const there = await findEnrolment(tx, row.personId, row.originAreaCode, row.fromScheme)
  return (there?.arrearsMonths ?? 0) > 0
}

export type MaterialEntry = {
  readonly code: MaterialCode
  readonly status: 'received' | 'promised'
  readonly promisedBy: LocalDate | null
  readonly note: string | null
}

/** Writes down one paper; what was said of it before is replaced, the history keeps it. */
export async function keepMaterial(
  tx: Tx,
  transferId: string,
  { code, promisedBy, ...said }: MaterialEntry,
  by: { readonly staffId: string | null; readonly at: Date },
): Promise<void> {
  const data = {
    ...said,
    promisedBy: promisedBy === null ? null : fromDay(promisedBy),
    recordedById: by.staffId,
    recordedAt: by.at,
  }
  await tx.material.upsert({
    where: { transferId_code: { transferId, code } },
    create: { transferId, code, ...data },
    update: data,
  })
}

/** What was written down of the papers of a case, codes of another version left out. */
export async function keptMaterials(tx: Tx, transferId: string): Promise<readonly KeptMaterial[]> {
  const rows = await tx.material.findMany({ where: { transferId }, select: { code: true, status: true } })
  return rows.flatMap(({ code, status }) =>
    isMaterialCode(code) ? [{ code, status: status as MaterialStatus }] : [],
  )
}

/** An application that is written anew brings its whole list. */
export async function dropMaterials(
  tx: Tx,
  transferId: string,
  kept: readonly MaterialCode[],
): Promise<void> {
  await tx.material.deleteMany({ where: { transferId, code: { notIn: [...kept] } } })
}
