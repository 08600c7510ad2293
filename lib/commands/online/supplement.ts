import { no, ok } from '@/lib/domain/result'
import { stateObstacle } from '@/lib/domain/transfer/obstacle'
import { CASE_PARTIES } from '@/lib/domain/site/status-acts'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { supplement as step } from '../supplement'
import { asSeen, onProvenCase } from './proven-case'
import { keepSent } from './sent-files'

/** 网上补正: files and answers to what was asked for; the clerk looks at them, and acceptance is due anew. */
export const supplement = onProvenCase<SiteRequest<'supplement'>, null>(
  CASE_PARTIES,
  async (ctx, file, { answers, files }) => {
    const obstacle = stateObstacle('supplement', file.facts)
    if (obstacle) return no(obstacle)
    if (answers.length === 0 && files.length === 0)
      return no({ code: 'evidence-required', detail: 'nothing-sent' })
    const sent = await keepSent(ctx, file, files)
    if (!sent.ok) return sent
    const taken = await step.within(ctx, { ...asSeen(sent.value), answers, attachments: [] })
    return taken.ok ? ok(null) : taken
  },
)
