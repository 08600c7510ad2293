import { ok } from '@/lib/domain/result'
import { CASE_PARTIES } from '@/lib/domain/site/status-acts'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { withdraw as step } from '../withdraw'
import { asSeen, onProvenCase } from './proven-case'

/** 网上撤回: free until a version was sealed, like at the counter. */
export const withdraw = onProvenCase<SiteRequest<'withdraw'>, null>(
  CASE_PARTIES,
  async (ctx, file, { note }) => {
    const taken = await step.within(ctx, { ...asSeen(file), note })
    return taken.ok ? ok(null) : taken
  },
)
