import 'server-only'
import { randomUUID } from 'node:crypto'
import { db, type Db } from '@/lib/db/client'
import { toDayOrNull } from '@/lib/db/days'
import { vault } from '@/lib/db/keys'
import { casesOfSide } from '@/lib/db/visible-cases'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { GapCause } from '@/lib/domain/continuity/back-payment'
import type { MaterialCode, MaterialStatus } from '@/lib/domain/documents/materials'
import type { IdentityType } from '@/lib/domain/identity/answer'
import type { ApplicantKind, TransferReason } from '@/lib/domain/transfer/closed-lists'
import type { Connection, Mode, Scheme } from '@/lib/domain/transfer/states'
import { recordLookUp, type Lodger } from './intake-access'

export type IntakeArea = {
  readonly code: string
  readonly name: string
  readonly englishName: string
  readonly connection: Connection
}

export type DraftLine = {
  readonly draftId: string
  readonly name: string
  readonly originArea: string
  readonly destinationArea: string
  readonly since: Date
}

/** A kept draft as it goes back into the form. Whoever opens it is recorded: the number is in it in full. */
export type KeptDraft = {
  readonly draftId: string
  readonly idType: IdentityType
  readonly idNumber: string
  readonly name: string
  readonly originArea: string
  readonly destinationArea: string
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  readonly reason: TransferReason | null
  readonly applicant: {
    readonly kind: ApplicantKind
    readonly name: string | null
    readonly idNumber: string | null
    readonly phone: string | null
    readonly relation: string | null
  }
  readonly employerName: string | null
  readonly employerCode: string | null
  readonly certificateNo: string | null
  readonly certificatePrintedOn: LocalDate | null
  readonly platformSerialNo: string | null
  readonly gapCause: GapCause | null
  readonly materials: readonly KeptPaper[]
  readonly mode: Mode
}

export type KeptPaper = {
  readonly code: MaterialCode
  readonly status: MaterialStatus
  readonly promisedBy: LocalDate | null
}

export type IntakePage = {
  readonly today: LocalDate
  readonly ownArea: string
  readonly areas: readonly IntakeArea[]
  readonly drafts: readonly DraftLine[]
  readonly draft: KeptDraft | null
  /** Sent with the form, so that sending it twice makes one case. */
  readonly idempotencyKey: string
}

const LATEST_DRAFTS = 6

/** What the intake page needs. Null where the draft asked for is not there or not the own agency's. */
export async function intakePage(
  actor: Lodger,
  { draftId }: { readonly draftId?: string | undefined },
  at: Date,
  database: Db = db(),
): Promise<IntakePage | null> {
  const draft = draftId === undefined ? null : await keptDraft(database, actor, draftId, at)
  if (draftId !== undefined && !draft) return null
  const agencies = await database.agency.findMany({
    where: { validTo: null },
    select: { connection: true, area: { select: { code: true, name: true, englishName: true } } },
    orderBy: { areaCode: 'asc' },
  })
  return {
    today: dayOf(at),
    ownArea: actor.areaCode,
    areas: agencies.map(({ area, connection }) => ({ ...area, connection: connection as Connection })),
    drafts: await draftLines(database, actor),
    draft,
    idempotencyKey: randomUUID(),
  }
}

function ownDrafts({ agencyId }: Lodger) {
  return {
    state: 'draft' as const,
    OR: [casesOfSide('origin', agencyId), casesOfSide('destination', agencyId)],
  }
}

async function draftLines(database: Db, actor: Lodger): Promise<DraftLine[]> {
  const rows = await database.transfer.findMany({
    where: { ...ownDrafts(actor), createdById: actor.staffId },
    select: {
      id: true,
      originAreaCode: true,
      destinationAreaCode: true,
      createdAt: true,
      person: { select: { name: true } },
    },
    orderBy: { createdAt: 'desc' },
    take: LATEST_DRAFTS,
  })
  return rows.map((row) => ({
    draftId: row.id,
    name: row.person.name,
    originArea: row.originAreaCode,
    destinationArea: row.destinationAreaCode,
    since: row.createdAt,
  }))
}

async function keptDraft(database: Db, actor: Lodger, id: string, at: Date): Promise<KeptDraft | null> {
  const row = await database.transfer.findFirst({
    where: { AND: [{ id }, ownDrafts(actor)] },
    include: { person: true, materials: true },
  })
  if (!row) return null
  await recordLookUp(database, actor, { personId: row.personId, transferId: row.id }, at)
  const open = (column: string, sealed: string | null) => (sealed ? vault().open(column, sealed) : null)
  return {
    draftId: row.id,
    idType: row.person.idType as IdentityType,
    idNumber: vault().open('Person.id', row.person.idSealed),
    name: row.person.name,
    originArea: row.originAreaCode,
    destinationArea: row.destinationAreaCode,
    fromScheme: row.fromScheme,
    toScheme: row.toScheme,
    reason: row.reason as TransferReason | null,
    applicant: {
      kind: row.applicantKind as ApplicantKind,
      name: row.applicantName,
      idNumber: open('Transfer.applicantId', row.applicantIdSealed),
      phone: open('Transfer.applicantPhone', row.applicantPhoneSealed),
      relation: row.applicantRelation,
    },
    employerName: row.employerName,
    employerCode: row.employerCode,
    certificateNo: row.certificateNo,
    certificatePrintedOn: toDayOrNull(row.certificatePrintedOn),
    platformSerialNo: row.platformSerialNo,
    gapCause: row.gapCause as GapCause | null,
    materials: row.materials.map(({ code, status, promisedBy }) => ({
      code: code as MaterialCode,
      status: status as MaterialStatus,
      promisedBy: toDayOrNull(promisedBy),
    })),
    mode: row.mode as Mode,
  }
}
