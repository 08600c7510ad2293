import 'server-only'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { DraftPerson } from '@/lib/domain/site/application-draft'
import type { OnlineRefused } from '@/lib/i18n/format/online-refusals'
import type { SiteAnswers } from '@/lib/schemas/site-answers'
import { siteCookie } from '../site-cookie'
import type { ProofHeld, SentCode } from '../one-time-codes'

/** What may be asked for by whoever proved to be the person; each has a page. */
export const OWN_ERRANDS = ['recover', 'certificate'] as const
export type OwnErrand = (typeof OWN_ERRANDS)[number]

/** Somebody who proves to be the person, in this browser, and what was told them for it. */
export type OwnSession = {
  readonly errand: OwnErrand
  readonly person: DraftPerson
  readonly phone: string
  readonly ticket?: SentCode | undefined
  readonly proof?: ProofHeld | undefined
  readonly proofOver?: true | undefined
  readonly refused?: OnlineRefused | undefined
  readonly found?: SiteAnswers['recoverCodes']['cases'] | undefined
  readonly certificate?: (SiteAnswers['requestCertificate'] & { readonly file: CertificateFile }) | undefined
}
export type CertificateFile = 'pending' | 'ready' | 'failed'

/** As long as a proof lasts. */
export const ownCookie = siteCookie<OwnSession>('jiexu-own', { path: '/apply', seconds: 30 * 60 })

export const errandPath = (errand: OwnErrand): Route => `/apply/${errand}` as Route

/** For an action: the session it belongs to, or the beginning of the page it came from. */
export async function ownSession(errand: OwnErrand): Promise<OwnSession> {
  const session = await ownCookie.kept()
  if (!session) redirect(`${errandPath(errand)}?gone=1` as Route)
  return { ...session, refused: undefined }
}

/** Back to the proof, with everything typed. */
export async function proveOwnAgain(session: OwnSession): Promise<void> {
  await ownCookie.keep({ ...session, proof: undefined, ticket: undefined, proofOver: true })
}
