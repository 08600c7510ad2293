import { currentActor } from '@/lib/auth/current-actor'
import { previewCertificate } from '@/lib/commands/preview-certificate'
import { now } from '@/lib/env'
import { problem, refused } from '@/lib/web/problem'
import { paperPreview } from '@/lib/web/paper-answers'

/** What a certificate of an own enrolment would say now, as PDF; nothing is issued. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return problem('not-signed-in')
  const enrolmentId = new URL(request.url).searchParams.get('enrolment')
  const input = previewCertificate.input.safeParse({ enrolmentId })
  if (!input.success) return problem('not-found')
  const answer = await previewCertificate({ kind: 'staff', actor }, input.data, now())
  return answer.ok ? paperPreview(answer.value) : refused(answer.refusal)
}
