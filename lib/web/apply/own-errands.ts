import 'server-only'
import { no, ok, type Result } from '@/lib/domain/result'
import type { OnlineRefused } from '@/lib/i18n/format/online-refusals'
import { now } from '@/lib/env'
import { ask } from '@/lib/site/ask'
import { answered, isGood } from '../one-time-codes'
import { ownCookie, proveOwnAgain, type CertificateFile, type OwnSession } from './own-session'

type Done = Result<null, OnlineRefused>

/** Finds the own cases; a person the register does not know has none, and is told the same. */
export async function findCodes(session: OwnSession): Promise<Done> {
  if (!isGood(session.proof, now())) return again(session)
  const answer = answered(await ask('recoverCodes', { proof: session.proof.proof }))
  if (answer.ok) {
    await ownCookie.keep({ ...session, found: answer.value.cases })
    return ok(null)
  }
  return answer.refusal.code === 'proof-expired' ? again(session) : refusedWith(answer.refusal)
}

/** Has the certificate of an area issued. */
export async function issueOwn(session: OwnSession, area: string): Promise<Done> {
  if (!isGood(session.proof, now())) return again(session)
  const answer = answered(await ask('requestCertificate', { proof: session.proof.proof, area }))
  if (answer.ok) {
    await ownCookie.keep({ ...session, certificate: { ...answer.value, file: 'pending' } })
    return ok(null)
  }
  const { refusal } = answer
  if (refusal.code === 'proof-expired') return again(session)
  // Whom the register does not know has no enrolment there, as far as can be told.
  return refusal.code === 'not-found'
    ? no({ code: 'wrong-state', detail: 'certificate-no-enrolment' })
    : refusedWith(refusal)
}

/** The file of the certificate that was issued; null while it is being made. */
export async function ownFile(
  session: OwnSession,
): Promise<Result<Buffer<ArrayBuffer> | null, OnlineRefused>> {
  const { certificate, proof } = session
  if (!certificate || !isGood(proof, now())) return no({ code: 'proof-expired' })
  const answer = answered(await ask('fetchCertificate', { proof: proof.proof, number: certificate.number }))
  if (!answer.ok) return refusedWith(answer.refusal)
  const { pdf } = answer.value
  return ok(pdf === null ? null : Buffer.from(pdf, 'base64'))
}

/** Looks whether the file is there, and remembers it. */
export async function lookForFile(session: OwnSession): Promise<Done> {
  const file = await ownFile(session)
  if (!file.ok && file.refusal.code === 'proof-expired') return again(session)
  if (!file.ok && file.refusal.code !== 'document-pending') return no(file.refusal)
  const state: CertificateFile = !file.ok ? 'failed' : file.value === null ? 'pending' : 'ready'
  const { certificate } = session
  if (certificate) await ownCookie.keep({ ...session, certificate: { ...certificate, file: state } })
  return ok(null)
}

async function again(session: OwnSession): Promise<Done> {
  await proveOwnAgain(session)
  return ok(null)
}

function refusedWith({ code, ...rest }: { readonly code: string; readonly detail?: string }) {
  return no<OnlineRefused>({ code, detail: rest.detail })
}
