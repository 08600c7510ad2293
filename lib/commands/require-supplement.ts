import { ok } from '@/lib/domain/result'
import { RequireSupplement } from '@/lib/schemas/steps'
import { stepCommand } from './take-step'

/** 一次性告知补正: everything that is missing on one notice (X1). */
export const requireSupplement = stepCommand(RequireSupplement, {
  step: 'requireSupplement',
  move: async (ctx, file, input) => {
    const items = input.items.map((item) => ({ code: item.code, note: item.note ?? null }))
    return ok({ detail: { items } })
  },
})
