import { ok } from '@/lib/domain/result'
import { lastSealedOf } from '@/lib/db/tables'
import { ReceiveTable } from '@/lib/schemas/steps'
import { instantOfDay } from './clock-keeping'
import { dayFault } from './money-checks'
import { stepCommand } from './take-step'

/** 接收信息表, by letter: the destination's five days begin on the day the paper arrived. */
export const receiveTable = stepCommand(ReceiveTable, {
  step: 'receiveTable',
  guard: async (ctx, file, input) => {
    const day = input.receivedOn ?? input.onBehalf?.happenedOn
    if (!day) return { code: 'evidence-required', detail: 'receivedOn' }
    return dayFault(ctx, day, (await lastSealedOf(ctx.tx, file.row.id))?.sealedAt)
  },
  move: async (ctx, file, input) => {
    const day = input.receivedOn ?? input.onBehalf?.happenedOn
    return ok({
      ...(day ? { happened: instantOfDay(day, ctx.at) } : {}),
      detail: { version: file.facts.sealedVersions, receivedOn: day ?? null },
    })
  },
})
