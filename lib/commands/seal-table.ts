import { dayOf } from '@/lib/domain/calendar/local-date'
import { fundsAfterSeal } from '@/lib/domain/money/funds-after-seal'
import { no, ok } from '@/lib/domain/result'
import { isSettled, type FundsState } from '@/lib/domain/transfer/states'
import { readParameters } from '@/lib/db/areas'
import { newDocumentNumber, sha256 } from '@/lib/db/cases'
import { contentOf, openDraftOf, releaseAccount } from '@/lib/db/tables'
import type { CaseFile } from '@/lib/db/transfers'
import { SealTable } from '@/lib/schemas/steps'
import type { Ctx } from './command'
import { instantOfDay } from './clock-keeping'
import { writeToldTable } from './exchange/told-table'
import { actingId, stepCommand, systemStep } from './take-step'

/**
 * 复核签章并上传. The version is fixed with its digest; what is due is decided or, while nothing is under way,
 * decided again; online it arrives at the destination in the same transaction.
 */
export const sealTable = stepCommand(SealTable, {
  step: 'sealTable',
  guard: async (_ctx, _file, input) =>
    input.onBehalf && !input.onBehalf.happenedOn ? { code: 'evidence-required', detail: 'happenedOn' } : null,
  move: async (ctx, file, input) => {
    const told = ctx.doer.kind === 'counterpart' ? ctx.doer.told.table : undefined
    if (told) await writeToldTable(ctx, file, told)
    const draft = await openDraftOf(ctx.tx, file.row.id)
    if (!draft) return no({ code: 'wrong-state', detail: 'no-draft' })
    // What came on paper bears the number printed there, or none.
    const number = told?.number ?? (input.onBehalf ? (input.tableNumber ?? null) : await ownNumber(ctx, file))
    const day = input.onBehalf?.happenedOn
    // The day on the paper, where another agency sealed it and we record it.
    const sealedAt = day ? instantOfDay(day, ctx.at) : ctx.at
    const sealHash = sha256(contentOf(draft, file.row.reference ?? ''))
    if (told && told.sealHash !== sealHash) return no({ code: 'wrong-state', detail: 'digest-differs' })
    await ctx.tx.informationTable.update({
      where: { id: draft.id },
      data: {
        status: 'sealed',
        sealedById: actingId(ctx),
        sealedAt,
        sealHash,
        number,
        onBehalf: input.onBehalf !== undefined,
      },
    })
    await ctx.tx.dispute.updateMany({
      where: { transferId: file.row.id, answeredByVersion: null },
      data: { answeredByVersion: draft.version },
    })
    const transferFen = Number(draft.transferFen)
    const fundsTo = told?.fundsState ?? (await fundsAfter(ctx, file, transferFen))
    if (fundsTo === 'notRequired') await releaseAccount(ctx.tx, file.row.id)
    return ok({
      to: 'transferredOut',
      fundsTo,
      set: {
        sealedVersions: draft.version,
        draftedById: null,
        draftedFrom: null,
        // What arrives is compared with the newest version, also where the payment is on its way.
        ...(isSettled(file.facts.fundsState) ? {} : { amountDueFen: transferFen, originOwes: false }),
      },
      detail: { version: draft.version, number, sealHash, transferFen, fundsState: fundsTo },
    })
  },
  then: async (ctx, file) => {
    if (file.facts.mode === 'letter') return ok(file)
    return systemStep(ctx, 'receiveTable', file, { detail: { version: file.facts.sealedVersions } })
  },
})

async function ownNumber(ctx: Ctx, { row }: CaseFile): Promise<string> {
  const area = await ctx.tx.area.findUniqueOrThrow({ where: { code: row.originAreaCode } })
  const agency = { slug: row.originAgency.slug, areaName: area.name, areaCode: area.code }
  return newDocumentNumber(ctx.tx, agency, 'information-table', Number(dayOf(ctx.at).slice(0, 4)))
}

async function fundsAfter(ctx: Ctx, file: CaseFile, transferFen: number): Promise<FundsState> {
  const { facts, row } = file
  const { payoutAllowed } = await readParameters(ctx.tx, row.originAreaCode, dayOf(ctx.at))
  return fundsAfterSeal(facts.fundsState, { ...facts, transferFen, payoutAllowed })
}
