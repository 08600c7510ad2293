import type { z } from 'zod'
import { suppliedMaterials, type MaterialCode } from '@/lib/domain/documents/materials'
import { ok } from '@/lib/domain/result'
import { keepMaterial, keptMaterials, materialList } from '@/lib/db/materials'
import type { CaseFile } from '@/lib/db/transfers'
import { Supplement } from '@/lib/schemas/steps'
import type { Ctx } from './command'
import { staffId, stepCommand } from './take-step'

/** 提交补正材料: what was asked for has been brought; acceptance is due anew. */
export const supplement = stepCommand(Supplement, {
  step: 'supplement',
  move: async (ctx, file, input) => {
    const received = await keepSupplied(ctx, file, input.answers)
    return ok({ detail: { answers: input.answers, ...(received.length > 0 && { received }) } })
  },
})

/** Papers a clerk took in are received; what an applicant says to have sent is for a clerk to look at first. */
async function keepSupplied(
  ctx: Ctx,
  { row }: CaseFile,
  answers: z.output<typeof Supplement>['answers'],
): Promise<readonly MaterialCode[]> {
  const by = { staffId: staffId(ctx), at: ctx.at }
  if (by.staffId === null) return []
  const { asked } = await materialList(ctx.tx, row, ctx.at)
  const codes = suppliedMaterials(
    asked,
    await keptMaterials(ctx.tx, row.id),
    answers.map(({ code }) => code),
  )
  for (const code of codes)
    await keepMaterial(ctx.tx, row.id, { code, status: 'received', promisedBy: null, note: null }, by)
  return codes
}
