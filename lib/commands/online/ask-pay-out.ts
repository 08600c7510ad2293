import { no, ok } from '@/lib/domain/result'
import { stateObstacle } from '@/lib/domain/transfer/obstacle'
import {
  lastPayOutApplication,
  openPayOutAccount,
  writePayOutApplication,
} from '@/lib/db/pay-out-applications'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { payOutFault } from '../order-pay-out'
import { frozenFault } from '../person-fault'
import { recordBeside } from '../take-step'
import { onProvenCase } from './proven-case'
import { keepSent } from './sent-files'

/**
 * 申请划入本人账户, by the person alone and to an account in the own name, while it could be ordered and where the area
 * pays out. Finance of 转出地 is told and finds bank and account with the step; the latest application holds.
 */
export const askPayOut = onProvenCase<SiteRequest<'askPayOut'>, null>(
  'registered',
  async (ctx, file, { bankName, account, files }) => {
    const fault =
      stateObstacle('orderPayOut', file.facts) ??
      (await payOutFault(ctx, file, 'self')) ??
      (await frozenFault(ctx.tx, file.row.personId))
    if (fault) return no(fault)
    // Pressed twice, or sent again after an answer that got lost: finance has one task.
    const before = await lastPayOutApplication(ctx.tx, file.row.id)
    if (before?.bankName === bankName && openPayOutAccount(before.accountSealed) === account) return ok(null)
    const sent = await keepSent(ctx, file, files)
    if (!sent.ok) return sent
    await writePayOutApplication(ctx.tx, { transferId: file.row.id, bankName, account, at: ctx.at })
    await recordBeside(ctx, sent.value, 'askPayOut', {})
    return ok(null)
  },
)
