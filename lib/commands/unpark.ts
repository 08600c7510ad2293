import { ok } from '@/lib/domain/result'
import { Unpark } from '@/lib/schemas/steps'
import { stepCommand } from './take-step'

/** 恢复办理: the other area has connected, or the applicant prefers a letter after all. */
export const unpark = stepCommand(Unpark, { step: 'unpark', move: async () => ok({}) })
