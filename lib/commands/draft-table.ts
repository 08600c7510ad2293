import { dayOf } from '@/lib/domain/calendar/local-date'
import { monthOf } from '@/lib/domain/calendar/year-month'
import { tableFaults } from '@/lib/domain/documents/information-table'
import { futureLine } from '@/lib/domain/documents/typed-table'
import { no, ok } from '@/lib/domain/result'
import { findEnrolment } from '@/lib/db/registry'
import { freezeAccount, prefill, writeTableDraft, type TableDraft } from '@/lib/db/tables'
import type { z } from 'zod'
import { DraftTable } from '@/lib/schemas/steps'
import type { CaseFile } from '@/lib/db/transfers'
import type { Answer, Ctx } from './command'
import { actingId, staffId, stepCommand } from './take-step'

/**
 * 生成《信息表》: prefilled from the origin's registry, or typed from the paper of an agency without a login.
 * Freezes the account, so that table and payment speak of the same balance.
 */
export const draftTable = stepCommand(DraftTable, {
  step: 'draftTable',
  move: async (ctx, file, input) => {
    // Over there it is nobody's before it is sealed: only that there is a draft is known.
    if (ctx.doer.kind === 'counterpart')
      return ok({
        set: { draftedById: actingId(ctx), draftedFrom: file.facts.state },
        detail: { version: file.facts.sealedVersions + 1 },
      })
    const draft = await draftOf(ctx, file, input)
    if (!draft.ok) return draft
    const accountOnly = file.facts.pairMode === 'PA_ONLY'
    const { limitFen } = draft.value
    if (limitFen !== null && draft.value.transferFen > limitFen)
      return no({ code: 'evidence-required', detail: 'table-above-account' })
    // What is typed was paid already; the registry may hold a year that runs on.
    const future = futureLine(input.table?.lines ?? [], monthOf(dayOf(ctx.at)))
    if (future !== null) return no({ code: 'evidence-required', detail: `table-future-month:${future + 1}` })
    const faults = tableFaults(draft.value.lines, draft.value, accountOnly)
    const fault = faults[0]
    if (fault) return no({ code: 'evidence-required', detail: `table-${fault.code}` })
    // Nobody where the program does it by itself.
    const by = staffId(ctx)
    const version = file.facts.sealedVersions + 1
    await writeTableDraft(ctx.tx, {
      transferId: file.row.id,
      version,
      draftedById: by,
      at: ctx.at,
      on: dayOf(ctx.at),
      personName: file.row.person.name,
      personIdMasked: file.row.person.idMasked,
      draft: draft.value,
    })
    return ok({
      set: { draftedById: by, draftedFrom: file.facts.state },
      detail: { version, balanceFen: draft.value.balanceFen, transferFen: draft.value.transferFen },
    })
  },
})

async function draftOf(
  ctx: Ctx,
  file: CaseFile,
  input: z.output<typeof DraftTable>,
): Promise<Answer<TableDraft & { readonly limitFen: number | null }>> {
  const { row } = file
  const typed = input.table
  const accountOnly = file.facts.pairMode === 'PA_ONLY'
  const visible = file.facts.originConnection !== 'none'
  const enrolment = visible
    ? await findEnrolment(ctx.tx, row.personId, row.originAreaCode, row.fromScheme)
    : null
  if (!enrolment) {
    if (!typed?.lines && !accountOnly) return no({ code: 'evidence-required', detail: 'table-lines' })
    // The paper may leave closing balances open; what the account holds it has to say somewhere.
    const balanceFen = typed?.balance ?? typed?.lines?.at(-1)?.closingFen ?? (typed?.lines ? null : 0)
    if (balanceFen === null) return no({ code: 'evidence-required', detail: 'table-no-balance' })
    return ok({
      lines: typed?.lines ?? [],
      balanceFen,
      transferFen: typed?.transfer ?? balanceFen,
      suspendedSince: null,
      arrearsMonths: 0,
      arrearsFen: 0,
      retired: false,
      remark: typed?.remark ?? null,
      limitFen: null,
    })
  }
  if (enrolment.account) await freezeAccount(ctx.tx, enrolment.id, row.id, dayOf(ctx.at))
  const ready = prefill(enrolment, accountOnly, dayOf(ctx.at))
  return ok({
    ...ready,
    lines: typed?.lines ?? ready.lines,
    balanceFen: typed?.balance ?? ready.balanceFen,
    transferFen: typed?.transfer ?? typed?.balance ?? ready.transferFen,
    remark: typed?.remark ?? null,
    // More than the frozen account holds could be paid, but never taken from it.
    limitFen: ready.balanceFen,
  })
}
