import { ok } from '@/lib/domain/result'
import { Supplement } from '@/lib/schemas/steps'
import { stepCommand } from './take-step'

/** 提交补正材料: what was asked for has been brought; acceptance is due anew. */
export const supplement = stepCommand(Supplement, {
  step: 'supplement',
  move: async (_ctx, _file, input) => ok({ detail: { answers: input.answers } }),
})
