import { currentActor } from '@/lib/auth/current-actor'
import { openCertificate } from '@/lib/commands/open-certificate'
import { now } from '@/lib/env'
import { problem, refused } from '@/lib/web/problem'
import { paperFile } from '../../paper-answers'

type Params = { readonly params: Promise<{ readonly number: string }> }

/**
 * An issued certificate as PDF, or 202 while it is being set; for staff of the agency that issued it. Its number
 * says nothing of the person. One of another agency and one nobody issued are told alike.
 */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return problem('not-signed-in')
  const input = openCertificate.input.safeParse({ number: readNumber((await params).number) })
  if (!input.success) return problem('not-found')
  const answer = await openCertificate({ kind: 'staff', actor }, input.data, now())
  if (!answer.ok) return refused(answer.refusal)
  const { pdf, sha256, version } = answer.value
  return paperFile(pdf, `enrolment-certificate-v${version}.pdf`, sha256)
}

/** The part of the address as it was written; a broken escape names no certificate. */
function readNumber(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
