import { no, ok } from '@/lib/domain/result'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { recordBeside } from '../take-step'
import { putForAnswer } from './objecting'
import { onProvenCase } from './proven-case'

/**
 * 提出异议, to years or amount, once a table tells them; also after 办结, for that is when it is read. Both agencies
 * see it in the history, 转入地 answers. It stops nothing: a wrong table is disputed by 退回更正, a wrong amount by
 * reconciliation.
 */
export const object = onProvenCase<SiteRequest<'object'>, null>(
  'registered',
  async (ctx, file, { about, text }) => {
    if (file.facts.sealedVersions === 0) return no({ code: 'wrong-state', detail: 'no-table-yet' })
    const put = await putForAnswer(ctx, file, { about, text, to: 'destination' })
    if (!put.ok) return put
    await recordBeside(ctx, file, 'object', { about, note: text, answerBy: put.value })
    return ok(null)
  },
)
