import { apply } from '@/lib/commands/online/apply'
import { applyForEmployees } from '@/lib/commands/online/apply-for-employees'
import { askPayOut } from '@/lib/commands/online/ask-pay-out'
import { caseFigures } from '@/lib/commands/online/case-figures'
import { complain } from '@/lib/commands/online/complain'
import { fetchCertificate } from '@/lib/commands/online/fetch-certificate'
import { object } from '@/lib/commands/online/object'
import { preCheck } from '@/lib/commands/online/pre-check'
import { preCheckEmployees } from '@/lib/commands/online/pre-check-employees'
import { requestCertificate } from '@/lib/commands/online/request-certificate'
import { setNotices } from '@/lib/commands/online/set-notices'
import { supplement } from '@/lib/commands/online/supplement'
import { withdraw } from '@/lib/commands/online/withdraw'
import { changePhone } from '@/lib/commands/online/change-phone'
import { checkCode } from '@/lib/commands/online/check-code'
import { recoverCodes } from '@/lib/commands/online/recover-codes'
import { sendCode } from '@/lib/commands/online/send-code'
import type { Db } from '@/lib/db/client'
import type { SiteAnswer } from '@/lib/schemas/site-answers'
import type { SiteRequest, SiteRequestKind } from '@/lib/schemas/site-requests'
import { identify } from './identify'

export type SiteHandler<K extends SiteRequestKind> = (
  body: SiteRequest<K>,
  at: Date,
  database: Db,
) => Promise<SiteAnswer<K>>

/** Who answers which request of the public site. */
export const SITE_HANDLERS: { readonly [K in SiteRequestKind]: SiteHandler<K> } = {
  preCheck,
  apply,
  preCheckEmployees,
  applyForEmployees,
  caseFigures,
  withdraw,
  supplement,
  object,
  complain,
  askPayOut,
  setNotices,
  requestCertificate,
  fetchCertificate,
  sendCode,
  checkCode,
  identify,
  changePhone,
  recoverCodes,
}
