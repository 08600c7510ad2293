import 'server-only'
import type { Route } from 'next'
import { no, ok, type Result } from '@/lib/domain/result'
import { withoutProof, type ApplicationDraft, type DraftPending } from '@/lib/domain/site/application-draft'
import { maskIdNumber, maskName } from '@/lib/domain/identity/mask'
import type { SiteAnswers, SiteRefusal } from '@/lib/schemas/site-answers'
import type { SiteRequestInput } from '@/lib/schemas/site-requests'
import { awaitAnswer, later, leaveRequest, type Asked, type Waiting } from '@/lib/site/ask'
import { draftCookie, nextPath, receiptCookie, WAITING } from './draft-cookie'

type Kind = DraftPending['kind']
/** The page to go to, or why it was answered with no. */
export type Settled = Result<Route, SiteRefusal>

/**
 * Asks the inner side for something of an application and keeps what came of it. An answer that takes long is waited
 * for on a page of its own: nothing is asked twice.
 */
export async function askFor<K extends Kind>(
  draft: ApplicationDraft,
  kind: K,
  body: SiteRequestInput<K>,
): Promise<Settled> {
  const request = await leaveRequest(kind, body)
  return settle({ ...draft, pending: { kind, request } }, kind, await awaitAnswer(kind, request))
}

/** Looks for the answer that was waited for; what it refuses is told on the page it belongs to. */
export async function lookAgain(draft: ApplicationDraft): Promise<Route> {
  const { pending } = draft
  if (!pending) return nextPath(draft)
  const answer = await later(pending.kind, pending.request)
  if (!answer) return WAITING
  const settled = await settle(draft, pending.kind, answer)
  if (settled.ok) return settled.value
  const { code } = settled.refusal
  const detail = 'detail' in settled.refusal ? settled.refusal.detail : undefined
  const told: ApplicationDraft = { ...draft, pending: undefined, refused: { code, detail } }
  await draftCookie.keep(told)
  return nextPath(told)
}

async function settle<K extends Kind>(draft: ApplicationDraft, kind: K, answer: Asked<K>): Promise<Settled> {
  if (!answer.ok) return refused(draft, answer.refusal)
  const went: ApplicationDraft = { ...draft, pending: undefined, refused: undefined }
  if (kind === 'apply') {
    await receiptCookie.keep(receiptOf(draft, answer.value as SiteAnswers['apply']))
    await draftCookie.forget()
    return ok('/apply/receipt')
  }
  const next = taken(went, draft.pending?.request ?? '', kind, answer.value)
  await draftCookie.keep(next)
  return ok(nextPath(next))
}

async function refused(draft: ApplicationDraft, refusal: SiteRefusal | Waiting): Promise<Settled> {
  if (refusal.code === 'waiting') {
    await draftCookie.keep(draft)
    return ok(WAITING)
  }
  const still: ApplicationDraft = { ...draft, pending: undefined }
  const next = refusal.code === 'proof-expired' ? withoutProof(still) : still
  await draftCookie.keep(next)
  return refusal.code === 'proof-expired' ? ok(nextPath(next)) : no(refusal)
}

/** The application with what was answered. */
function taken<K extends Kind>(
  draft: ApplicationDraft,
  request: string,
  kind: K,
  value: SiteAnswers[K],
): ApplicationDraft {
  switch (kind) {
    case 'sendCode': {
      const { ticket } = value as SiteAnswers['sendCode']
      return { ...draft, ticket: { id: ticket, sentAt: Date.now() } }
    }
    case 'checkCode':
    case 'identify': {
      const { proof, until } = value as SiteAnswers['checkCode']
      return { ...draft, proof: { proof, until }, ticket: undefined, proofOver: undefined }
    }
    case 'preCheck': {
      const { mode, materials, acceptedBy } = value as SiteAnswers['preCheck']
      return { ...draft, check: { request, mode, asked: materials, acceptedBy } }
    }
    default:
      return draft
  }
}

function receiptOf(
  { person, route, check, files }: ApplicationDraft,
  { reference, queryCode, submittedOn, acceptedBy, outBy, inBy }: SiteAnswers['apply'],
) {
  return {
    ...{ reference, queryCode, submittedOn, acceptedBy, outBy, inBy },
    mode: check?.mode ?? 'online',
    origin: route?.originArea ?? '',
    destination: route?.destinationArea ?? '',
    name: maskName(person?.name ?? '', 'public'),
    idNumber: maskIdNumber(person?.idNumber ?? '', 'public'),
    files: files.length,
  } as const
}

/** An application as the inner side takes it in. */
export function applicationOf({ as, person, applicant, route }: ApplicationDraft) {
  if (!person || !route) throw new Error('the application is not filled in yet')
  return {
    ...route,
    person,
    applicant: as === 'self' ? { kind: as } : { kind: as, ...applicant },
    lodgedAt: 'destination' as const,
  }
}
