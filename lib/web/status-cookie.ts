import 'server-only'
import type { CaseParty, StatusAct } from '@/lib/domain/site/status-acts'
import type { CaseFigures } from '@/lib/schemas/site-answers'
import type { SiteRequestKind } from '@/lib/schemas/site-requests'
import type { StatusAsked } from '@/lib/site/status'
import type { SentCode } from './one-time-codes'
import { siteCookie } from './site-cookie'

/** One look at a case: which one, what was proven in it, what was shown, what is still waited for. */
export type StatusSession = {
  readonly asked: StatusAsked
  readonly sent?: SentCode & { readonly to: CaseParty }
  readonly proven?: { readonly proof: string; readonly until: string; readonly as: CaseParty }
  readonly figures?: CaseFigures
  /** The new number of a change of phones, and its own code. */
  readonly newPhone?: SentCode
  readonly waiting?: {
    readonly act: StatusAct
    readonly kind: SiteRequestKind
    readonly request: string
  }
  readonly done?: StatusAct
}

/** For a quarter of an hour, in this browser alone: number, code and figures stay out of every address. */
export const statusCookie = siteCookie<StatusSession>('jiexu-status', { path: '/status', seconds: 15 * 60 })

/** What was proven, where it still counts at this instant. */
export function provenAt({ proven }: StatusSession, at: Date): StatusSession['proven'] {
  return proven && new Date(proven.until) > at ? proven : undefined
}
