import 'server-only'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import {
  mayOpen,
  stepDue,
  type ApplicationDraft,
  type ApplyStep,
  type DraftReceipt,
} from '@/lib/domain/site/application-draft'
import { now } from '@/lib/env'
import { siteCookie } from '../site-cookie'

/** How long an application is kept after it was touched last, in seconds. */
const KEPT_SECONDS = 2 * 60 * 60

type Kept = { readonly draft: Omit<ApplicationDraft, 'files'>; readonly until: number }
type KeptFiles = { readonly of: string; readonly files: ApplicationDraft['files'] }

const cookie = siteCookie<Kept>('jiexu-apply', { path: '/apply', seconds: KEPT_SECONDS })
/** Keys of a dozen files beside everything else would not go into one cookie (4096 bytes). */
const filesCookie = siteCookie<KeptFiles>('jiexu-apply-files', { path: '/apply', seconds: KEPT_SECONDS })

/** The receipt outlives its application, so that a second press of the button or the way back leads to it. */
export const receiptCookie = siteCookie<DraftReceipt>('jiexu-receipt', {
  path: '/apply',
  seconds: KEPT_SECONDS,
})

type Found = { readonly draft: ApplicationDraft; readonly until: Date }

async function found(): Promise<Found | null> {
  const kept = await cookie.kept()
  if (!kept) return null
  const left = await filesCookie.kept()
  const files = left?.of === kept.draft.submissionKey ? left.files : []
  return { draft: { ...kept.draft, files }, until: new Date(kept.until) }
}

export const draftCookie = {
  async keep({ files, ...draft }: ApplicationDraft): Promise<void> {
    await cookie.keep({ draft, until: Date.now() + KEPT_SECONDS * 1000 })
    await filesCookie.keep({ of: draft.submissionKey, files })
  },
  async forget(): Promise<void> {
    await cookie.forget()
    await filesCookie.forget()
  },
  kept: async (): Promise<ApplicationDraft | null> => (await found())?.draft ?? null,
  /** The same with the instant until which the browser keeps it. */
  keptUntil: found,
}

export const pathOf = (step: ApplyStep): Route => `/apply/${step}`
export const WAITING: Route = '/apply/waiting'

/** The page that is due now. */
export function nextPath(draft: ApplicationDraft): Route {
  return draft.pending ? WAITING : pathOf(stepDue(draft, now()))
}

export type DraftOnPage = Found

/** For a page: the application it belongs to. Whoever comes too early or too late is led to what is due. */
export async function draftFor(step: ApplyStep): Promise<DraftOnPage> {
  const kept = await draftCookie.keptUntil()
  if (!kept) redirect((await receiptCookie.kept()) ? '/apply/receipt' : '/apply?gone=1')
  if (kept.draft.pending || !mayOpen(step, kept.draft, now())) redirect(nextPath(kept.draft))
  return kept
}

/** For an action: the same. */
export async function draftToChange(): Promise<ApplicationDraft> {
  const draft = await draftCookie.kept()
  if (!draft) redirect((await receiptCookie.kept()) ? '/apply/receipt' : '/apply?gone=1')
  return { ...draft, refused: undefined }
}
