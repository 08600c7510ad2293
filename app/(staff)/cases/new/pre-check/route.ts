import { preCheck } from '@/lib/queries/intake-check'
import { PreCheckInput } from '@/lib/schemas/pre-check'
import { answering } from '../answer'

export const POST = answering(PreCheckInput, preCheck)
