import { no, ok } from '@/lib/domain/result'
import type { Tx } from '@/lib/db/client'
import { monthsToRecord, recordMovedMonths } from '@/lib/db/moved-years'
import { lastSealedOf } from '@/lib/db/tables'
import type { CaseFile } from '@/lib/db/transfers'
import { RecordYears } from '@/lib/schemas/steps'
import { stepCommand } from './take-step'

/**
 * 办理转入: the months of the table join the person's record here, overlapping ones once. With it the
 * relationship ends at the origin (AU-01), except a resident's, who is covered there to the end of the year.
 */
export const recordYears = stepCommand(RecordYears, {
  step: 'recordYears',
  needsSecond: async (ctx, file) => {
    const table = await lastSealedOf(ctx.tx, file.row.id)
    if (!table) return false
    const months = await monthsToRecord(ctx.tx, table, placeOf(file), file.row.id)
    return months.overlapping.length > 0 || months.deemed > 0
  },
  move: async (ctx, file) => {
    const { row, facts } = file
    const table = await lastSealedOf(ctx.tx, row.id)
    if (!table) return no({ code: 'wrong-state', detail: 'no-table' })
    const told = ctx.doer.kind === 'counterpart' ? ctx.doer.told.years : undefined
    if (told) {
      await endOriginEnrolment(ctx.tx, file)
      return ok({
        set: { yearsRecordedAt: ctx.at, monthsRecorded: told.months },
        detail: { version: table.version, ...told },
      })
    }
    const enrolment = await destinationEnrolment(ctx.tx, file)
    if (!enrolment && facts.destinationConnection !== 'none')
      return no({ code: 'rules-not-met', rules: ['EN-01'] })
    const months = await monthsToRecord(ctx.tx, table, placeOf(file), row.id)
    const recorded = enrolment
      ? await recordMovedMonths(ctx.tx, enrolment.id, row.id, months.fresh)
      : months.fresh.length
    await endOriginEnrolment(ctx.tx, file)
    return ok({
      set: { yearsRecordedAt: ctx.at, monthsRecorded: recorded },
      detail: {
        version: table.version,
        months: recorded,
        overlapping: [...months.overlapping],
        deemed: months.deemed,
      },
    })
  },
})

/** Where the origin works in another deployment, its registry is there. */
async function endOriginEnrolment(tx: Tx, { row, facts }: CaseFile): Promise<void> {
  const isResidentMove = facts.fromScheme === 'resident' && facts.toScheme === 'resident'
  if (isResidentMove || facts.originConnection === 'exchange') return
  await tx.enrolment.updateMany({
    where: {
      personId: row.personId,
      areaCode: row.originAreaCode,
      scheme: row.fromScheme,
      status: 'suspended',
    },
    data: { status: 'terminated' },
  })
}

function destinationEnrolment(tx: Tx, file: CaseFile) {
  return tx.enrolment.findUnique({
    where: {
      personId_areaCode_scheme: {
        personId: file.row.personId,
        areaCode: file.row.destinationAreaCode,
        scheme: file.row.toScheme,
      },
    },
  })
}

function placeOf({ row }: CaseFile) {
  return { personId: row.personId, areaCode: row.destinationAreaCode }
}
