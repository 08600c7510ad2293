import { dayOf } from '@/lib/domain/calendar/local-date'
import { maskIdNumber, maskPhone } from '@/lib/domain/identity/mask'
import { handlingMode, pairMode } from '@/lib/domain/region/pair-mode'
import { no, ok } from '@/lib/domain/result'
import type { Connection, Mode, Side } from '@/lib/domain/transfer/states'
import { findAgencyOfArea, readParameters } from '@/lib/db/areas'
import { fromDay } from '@/lib/db/days'
import { appendEvent } from '@/lib/db/events'
import type { Prisma } from '@/lib/db/generated/client'
import { vault } from '@/lib/db/keys'
import { typedPhone, writePhone } from '@/lib/db/persons'
import { createPerson, findPersonByNumber } from '@/lib/db/registry'
import { lockTransfer, readCaseFile, type CaseFile } from '@/lib/db/transfers'
import type { Intake } from '@/lib/schemas/intake'
import { rewriteAttention } from './clock-keeping'
import type { Answer, Ctx } from './command'
import { keepMaterials } from './materials'
import { recordBeside, staffId } from './take-step'

/**
 * Writes an application as a draft: a new case in version 1, or the draft that was kept before. Nothing is
 * made for two places of one pooling area (SC-01), nor by staff of a third agency.
 * @param fromLetter begun by a contact letter from a destination without a login
 */
export async function writeDraft(ctx: Ctx, intake: Intake, fromLetter = false): Promise<Answer<CaseFile>> {
  if (intake.originArea === intake.destinationArea) return no({ code: 'no-transfer-needed' })
  const origin = await findAgencyOfArea(ctx.tx, intake.originArea)
  const destination = await findAgencyOfArea(ctx.tx, intake.destinationArea)
  if (!origin || !destination)
    return no({ code: 'not-found', detail: origin ? 'destinationArea' : 'originArea' })
  if (destination.connection !== 'connected' && !fromLetter)
    return no({
      code: 'wrong-side',
      detail: destination.connection === 'none' ? 'incoming-letter' : 'exchange-destination',
    })
  const lodgedAt = lodgingSide(ctx, intake, origin.id, destination.id)
  if (!lodgedAt) return no({ code: 'wrong-side', detail: 'lodging' })
  if (ctx.doer.kind === 'staff' && !ctx.doer.actor.roles.includes('clerk'))
    return no({ code: 'wrong-role', detail: 'clerk' })

  const known = await findPersonByNumber(ctx.tx, intake.person.idNumber)
  // The name is as the registry has it; who is called otherwise is corrected there first (X14).
  if (known && known.name !== intake.person.name)
    return no({ code: 'rules-not-met', detail: 'name-differs', rules: ['X14'] })
  const person =
    known ??
    (await createPerson(
      ctx.tx,
      { ...intake.person, idMasked: maskIdNumber(intake.person.idNumber, 'staff') },
      ctx.at,
    ))
  const { phone } = intake.person
  // A number the person is already reached by is not replaced by an application nobody has checked yet; and one
  // typed online proves nobody, so that it waits for acceptance whatever is on record.
  const isOnline = ctx.doer.kind === 'applicant'
  const isKept = isOnline || person.phoneSealed !== null
  const kept = phone !== undefined && isKept ? typedPhone(phone) : {}
  if (phone !== undefined && !isKept) await writePhone(ctx.tx, person.id, phone)

  const on = dayOf(ctx.at)
  const parameters = {
    origin: await readParameters(ctx.tx, intake.originArea, on),
    destination: await readParameters(ctx.tx, intake.destinationArea, on),
  }
  const isByExchange = origin.connection === 'exchange' || destination.connection === 'exchange'
  const mode: Mode =
    intake.mode === 'letter' && !isByExchange
      ? 'letter'
      : handlingMode(connected(origin), connected(destination), parameters)
  const columns = {
    ...columnsOf(intake),
    // A clerk of the destination decides; what anybody else thinks of a rule is no answer.
    answersDraft: !isOnline && lodgedAt === 'destination' ? (intake.answers ?? []) : [],
    ...kept,
    mode,
    pairMode: pairMode(origin.area, destination.area, parameters),
    lodgedAt,
    personId: person.id,
    originAgencyId: origin.id,
    destinationAgencyId: destination.id,
  }
  const { certificatePrintedOn } = intake
  if (certificatePrintedOn && certificatePrintedOn > on)
    return no({ code: 'evidence-required', detail: 'certificate-in-future' })
  const written = intake.draftId
    ? await rewrite(ctx, intake.draftId, columns)
    : ok(await open(ctx, columns, lodgedAt))
  if (!written.ok || !intake.materials) return written
  const fault = await keepMaterials(ctx, written.value, intake.materials)
  return fault ? no(fault) : written
}

type Columns = ReturnType<typeof columnsOf> &
  Partial<ReturnType<typeof typedPhone>> & {
    answersDraft: NonNullable<Intake['answers']>
    mode: Mode
    pairMode: string
    lodgedAt: Side
    personId: string
    originAgencyId: string
    destinationAgencyId: string
  }

function columnsOf(intake: Intake) {
  const { applicant, employer } = intake
  return {
    fromScheme: intake.fromScheme,
    toScheme: intake.toScheme,
    originAreaCode: intake.originArea,
    destinationAreaCode: intake.destinationArea,
    reason: intake.reason ?? null,
    applicantKind: applicant.kind,
    applicantName: applicant.name ?? null,
    applicantIdSealed: applicant.idNumber ? vault().seal('Transfer.applicantId', applicant.idNumber) : null,
    applicantIdMasked: applicant.idNumber ? maskIdNumber(applicant.idNumber, 'staff') : null,
    applicantPhoneSealed: applicant.phone ? vault().seal('Transfer.applicantPhone', applicant.phone) : null,
    applicantPhoneMasked: applicant.phone ? maskPhone(applicant.phone, 'staff') : null,
    applicantRelation: applicant.relation ?? null,
    employerName: employer?.name ?? null,
    employerCode: employer?.creditCode ?? null,
    certificateNo: intake.certificateNo ?? null,
    certificatePrintedOn: intake.certificatePrintedOn ? fromDay(intake.certificatePrintedOn) : null,
    platformSerialNo: intake.platformSerialNo ?? null,
    gapCause: intake.gapCause ?? null,
  }
}

async function open(ctx: Ctx, columns: Columns, lodgedAt: Side): Promise<CaseFile> {
  const creator = staffId(ctx)
  const data: Prisma.TransferUncheckedCreateInput = {
    ...columns,
    version: 1,
    relationshipHolder: 'applicant',
    stateSince: ctx.at,
    fundsSince: ctx.at,
    createdAt: ctx.at,
    createdById: creator,
    ...(lodgedAt === 'origin' ? { originAssigneeId: creator } : { destinationAssigneeId: creator }),
  }
  const { id } = await ctx.tx.transfer.create({ data, select: { id: true } })
  await appendEvent(ctx.tx, {
    transferId: id,
    version: 1,
    kind: 'openDraft',
    fromState: null,
    toState: 'draft',
    fromFunds: null,
    toFunds: 'undetermined',
    at: ctx.at,
    actorId: creator,
    ...beginnerOf(ctx),
    onBehalfOfAgencyId: null,
    evidence: null,
    reason: null,
    detail: {},
  })
  return rewriteAttention(ctx.tx, await readCaseFile(ctx.tx, id), ctx.at)
}

function beginnerOf({ doer }: Ctx) {
  if (doer.kind === 'staff')
    return { actorName: doer.actor.name, actorAgencyId: doer.actor.agencyId, role: 'clerk' }
  return doer.kind === 'counterpart'
    ? { actorName: doer.agencyName, actorAgencyId: doer.agencyId, role: doer.kind }
    : { actorName: doer.kind, actorAgencyId: null, role: doer.kind }
}

const NO_PHONE = { personPhoneSealed: null, personPhoneMasked: null }

async function rewrite(ctx: Ctx, id: string, columns: Columns): Promise<Answer<CaseFile>> {
  const file = await lockTransfer(ctx.tx, { id })
  if (!file || !mayContinue(ctx, file)) return no({ code: 'not-found' })
  if (file.facts.state !== 'draft') return no({ code: 'wrong-state', detail: file.facts.state })
  const another = file.row.personId === columns.personId ? {} : NO_PHONE
  return ok(await recordBeside(ctx, file, 'changeDraft', {}, undefined, { ...another, ...columns }))
}

/** Drafts belong to the agency where they were begun. */
function mayContinue(ctx: Ctx, file: CaseFile): boolean {
  if (ctx.doer.kind !== 'staff') return false
  const own = file.row.lodgedAt === 'origin' ? file.row.originAgencyId : file.row.destinationAgencyId
  return ctx.doer.actor.agencyId === own
}

function lodgingSide(ctx: Ctx, intake: Intake, originId: string, destinationId: string): Side | null {
  if (ctx.doer.kind !== 'staff') return intake.lodgedAt ?? 'destination'
  const { agencyId } = ctx.doer.actor
  if (agencyId === destinationId) return 'destination'
  return agencyId === originId ? 'origin' : null
}

function connected(agency: {
  readonly areaCode: string
  readonly connection: string
  readonly area: { readonly provinceCode: string }
}) {
  return {
    code: agency.areaCode,
    provinceCode: agency.area.provinceCode,
    connection: agency.connection as Connection,
  }
}
