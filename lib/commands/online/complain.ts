import { ok } from '@/lib/domain/result'
import { complainedOf } from '@/lib/domain/transfer/staff-told'
import { CASE_PARTIES } from '@/lib/domain/site/status-acts'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { recordBeside } from '../take-step'
import { putForAnswer } from './objecting'
import { onProvenCase } from './proven-case'

/**
 * 投诉, to the supervisors of the agency whose turn it is, who answer. The history says that there was one; what it
 * says only they read.
 */
export const complain = onProvenCase<SiteRequest<'complain'>, null>(
  CASE_PARTIES,
  async (ctx, file, { text }) => {
    const put = await putForAnswer(ctx, file, { about: 'complaint', text, to: complainedOf(file.facts) })
    if (!put.ok) return put
    await recordBeside(ctx, file, 'complain', { answerBy: put.value })
    return ok(null)
  },
)
