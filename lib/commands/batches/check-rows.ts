import { z } from 'zod'
import { holdWaitingRows, keepChecks, openRow, type CheckedRow } from '@/lib/db/batch-rows'
import { judgeCase } from '@/lib/db/eligibility'
import { agenciesOf, applicationToJudge } from '@/lib/db/pre-check'
import { readOnce } from '@/lib/db/read-once'
import { findPersonByNumber } from '@/lib/db/registry'
import { openCaseOf } from '@/lib/db/open-case'
import type { Actor } from '@/lib/domain/access/roles'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { ok } from '@/lib/domain/result'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import type { Intake } from '@/lib/schemas/intake'
import { command, type Ctx } from '../command'
import { applicantFault } from '../person-fault'
import { atBatchDesk } from './desk'

/** Rows whose rules are asked in one transaction: places and calendars are read once for them. */
const AT_ONCE = 50

/** What a check leaves with a row: why it cannot be lodged, or the rules that speak against acceptance. */
export type CheckFindings = { readonly refusal?: Refusal; readonly rules?: readonly RuleAnswer[] }

/**
 * The rules asked of the next rows of a sheet, as the page of a new application asks them. Who looked is recorded with
 * every person the registry knows.
 */
export const checkRows = command(z.object({ batchId: z.uuid() }), async (ctx, { batchId }) => {
  const desk = atBatchDesk(ctx, 'intake')
  if (!desk.ok) return desk
  const { actor } = desk.value
  const rows = await holdWaitingRows(ctx.tx, batchId, AT_ONCE)
  const reading = { ...ctx, tx: readOnce(ctx.tx) }
  const looks: string[] = []
  const checked: CheckedRow[] = []
  for (const { row, sealed } of rows) {
    const { findings, personId } = await check(reading, openRow<Intake>(sealed), actor)
    if (personId !== null) looks.push(personId)
    const isClean = findings.refusal === undefined && findings.rules === undefined
    checked.push({
      row,
      state: findings.refusal ? 'faulty' : 'due',
      doubtful: findings.refusal === undefined && findings.rules !== undefined,
      findings: isClean ? null : findings,
    })
  }
  await ctx.tx.accessLog.createMany({
    data: [...new Set(looks)].map((personId) => ({
      at: ctx.at,
      staffId: actor.staffId,
      staffName: actor.name,
      agencyId: actor.agencyId,
      personId,
      act: 'looked-up',
      field: 'batch',
    })),
  })
  await keepChecks(ctx.tx, batchId, checked)
  return ok({ checked: checked.length })
})

type Check = { readonly findings: CheckFindings; readonly personId: string | null }

async function check(ctx: Ctx, intake: Intake, { agencyId }: Actor): Promise<Check> {
  const { tx, at } = ctx
  const refused = (refusal: Refusal, personId: string | null = null) => ({ findings: { refusal }, personId })
  const agencies = await agenciesOf(tx, intake)
  if (!agencies) return refused({ code: 'not-found', detail: 'area' })
  const { origin, destination } = agencies
  if (destination.connection === 'none') return refused({ code: 'wrong-side', detail: 'incoming-letter' })
  const person = await findPersonByNumber(tx, intake.person.idNumber)
  const personId = person?.id ?? null
  if (person && person.name !== intake.person.name)
    return refused({ code: 'rules-not-met', detail: 'name-differs', rules: ['X14'] }, personId)
  const barred = person && (await applicantFault(tx, person.id))
  if (barred) return refused(barred, personId)
  const open = person && (await openCaseOf(tx, { ...routeOf(intake), personId: person.id }))
  if (open) {
    const isOurs = [open.originAgencyId, open.destinationAgencyId].includes(agencyId ?? '')
    return refused(
      { code: 'open-case', ...(isOurs && open.reference ? { reference: open.reference } : {}) },
      personId,
    )
  }
  const lodgedAt = agencyId === destination.id ? 'destination' : 'origin'
  const by = { origin, destination, person, lodgedAt } as const
  const rules = await judgeCase(tx, await applicationToJudge(tx, applicationOf(intake), by, at), at)
  const against = rules.filter(({ answer, effect }) => effect !== 'info' && answer !== 'met')
  return { findings: against.length > 0 ? { rules: against } : {}, personId }
}

function routeOf({ originArea, fromScheme }: Intake) {
  return { originAreaCode: originArea, fromScheme }
}

function applicationOf(intake: Intake) {
  const { person, applicant, employer } = intake
  return {
    ...intake,
    idType: person.idType,
    idNumber: person.idNumber,
    birthDate: person.birthDate,
    sex: person.sex,
    applicantKind: applicant.kind,
    applicantIdShown: applicant.idNumber !== undefined,
    employerName: employer?.name ?? null,
    employerCode: employer?.creditCode ?? null,
    certificateNo: intake.certificateNo ?? null,
    materials: [],
  }
}
