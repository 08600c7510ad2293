import 'server-only'
import { db, type Db } from '@/lib/db/client'
import { findEnrolments, findPersonByNumber } from '@/lib/db/registry'
import type { EnrolmentStatus } from '@/lib/domain/eligibility/facts'
import { likelyRoute, type KnownEnrolment } from '@/lib/domain/eligibility/likely-route'
import type { Scheme, Side } from '@/lib/domain/transfer/states'
import { recordLookUp, type Lodger } from './intake-access'

export type RegistryEntry = KnownEnrolment & {
  readonly employerName: string | null
  readonly employerCode: string | null
  /** Months paid for, or years for residents. */
  readonly paid: number
  /** 'YYYY-MM', or 'YYYY' for residents. */
  readonly lastPaid: string | null
}

/** What the form fills in by itself; null leaves the entry to the clerk. */
export type Prefill = {
  readonly originArea: string | null
  readonly destinationArea: string | null
  readonly fromScheme: Scheme | null
  readonly toScheme: Scheme | null
  readonly employerName: string | null
  readonly employerCode: string | null
}

/** An application of this person that the same clerk began and kept. */
export type BegunDraft = {
  readonly draftId: string
  readonly originArea: string
  readonly fromScheme: Scheme
}

export type LookedUp =
  | { readonly known: false; readonly prefill: Prefill }
  | {
      readonly known: true
      readonly name: string
      readonly phoneMasked: string | null
      readonly lodgedAt: Side
      readonly entries: readonly RegistryEntry[]
      /** Areas that may be the other end of the way, the likeliest first. */
      readonly candidates: readonly RegistryEntry[]
      readonly drafts: readonly BegunDraft[]
      readonly prefill: Prefill
    }

/** The person behind a number as far as an intake needs it. The look is recorded before anything is told. */
export async function lookUpPerson(
  actor: Lodger,
  { idNumber }: { readonly idNumber: string },
  at: Date,
  database: Db = db(),
): Promise<LookedUp> {
  const person = await findPersonByNumber(database, idNumber)
  await recordLookUp(database, actor, { personId: person?.id ?? null }, at)
  if (!person) return { known: false, prefill: { ...NOTHING, destinationArea: actor.areaCode } }
  const entries = await visibleEntries(database, person.id)
  const { lodgedAt, candidates, origin, destination } = likelyRoute(entries, actor.areaCode)
  return {
    known: true,
    name: person.name,
    phoneMasked: person.phoneMasked,
    lodgedAt,
    entries,
    candidates,
    drafts: await begunDrafts(database, actor, person.id),
    prefill: {
      originArea: lodgedAt === 'origin' ? actor.areaCode : (origin?.areaCode ?? null),
      destinationArea: lodgedAt === 'destination' ? actor.areaCode : (destination?.areaCode ?? null),
      fromScheme: origin?.scheme ?? destination?.scheme ?? null,
      toScheme: destination?.scheme ?? origin?.scheme ?? null,
      employerName: destination?.employerName ?? null,
      employerCode: destination?.employerCode ?? null,
    },
  }
}

const NOTHING: Prefill = {
  originArea: null,
  destinationArea: null,
  fromScheme: null,
  toScheme: null,
  employerName: null,
  employerCode: null,
}

async function begunDrafts(database: Db, actor: Lodger, personId: string): Promise<BegunDraft[]> {
  const rows = await database.transfer.findMany({
    where: {
      personId,
      state: 'draft',
      createdById: actor.staffId,
      OR: [
        { lodgedAt: 'destination', destinationAgencyId: actor.agencyId },
        { lodgedAt: 'origin', originAgencyId: actor.agencyId },
      ],
    },
    select: { id: true, originAreaCode: true, fromScheme: true },
    orderBy: { createdAt: 'desc' },
  })
  return rows.map((row) => ({
    draftId: row.id,
    originArea: row.originAreaCode,
    fromScheme: row.fromScheme,
  }))
}

/** What an area without a login recorded is its own: nothing of it is shown, whatever happens to be kept here. */
async function visibleEntries(database: Db, personId: string): Promise<RegistryEntry[]> {
  const enrolments = await findEnrolments(database, personId)
  const hidden = await database.agency.findMany({
    where: { connection: 'none', validTo: null, areaCode: { in: enrolments.map((one) => one.areaCode) } },
    select: { areaCode: true },
  })
  const isHidden = new Set(hidden.map((one) => one.areaCode))
  return enrolments.flatMap((one) => {
    if (isHidden.has(one.areaCode)) return []
    const { areaCode, scheme, startMonth, employerName, employerCode } = one
    const isResident = scheme === 'resident'
    return [
      {
        areaCode,
        scheme,
        startMonth,
        employerName,
        employerCode,
        status: one.retired ? 'retired' : (one.status as EnrolmentStatus),
        paid: isResident ? one._count.years : one._count.months,
        lastPaid: isResident ? (one.years[0]?.year.toString() ?? null) : (one.months[0]?.month ?? null),
      },
    ]
  })
}
