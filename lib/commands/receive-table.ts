import { ok } from '@/lib/domain/result'
import { ReceiveTable } from '@/lib/schemas/steps'
import { instantOfDay } from './clock-keeping'
import { inFuture, stepCommand } from './take-step'

/** 接收信息表, by letter: the destination's five days begin on the day the paper arrived. */
export const receiveTable = stepCommand(ReceiveTable, {
  step: 'receiveTable',
  guard: async (ctx, _file, input) =>
    input.receivedOn && inFuture(input.receivedOn, ctx.at)
      ? { code: 'evidence-required', detail: 'future-day' }
      : null,
  move: async (ctx, file, input) => {
    const day = input.receivedOn ?? input.onBehalf?.happenedOn
    return ok({
      ...(day ? { happened: instantOfDay(day, ctx.at) } : {}),
      detail: { version: file.facts.sealedVersions, receivedOn: day ?? null },
    })
  },
})
