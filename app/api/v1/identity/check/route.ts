import { checkIdentity } from '@/lib/domain/identity/check-identity'
import { IdentityQuestion } from '@/lib/schemas/identity-question'
import { invalidInput, readJson } from '@/lib/web/problem'

export const dynamic = 'force-dynamic'

/** Public: is this number well formed. The number comes in the body, so that no address or log holds it. */
export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request)
  if (!body.ok) return body.answer
  const question = IdentityQuestion.safeParse(body.value)
  if (!question.success) return invalidInput(question.error)
  const answer = checkIdentity(question.data.type, question.data.number)
  const told = answer.valid
    ? { valid: true, birthDate: answer.birthDate, sex: answer.sex }
    : { valid: false, code: answer.code }
  return Response.json(told, { headers: { 'Cache-Control': 'no-store' } })
}
