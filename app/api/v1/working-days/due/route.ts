import { dueDate } from '@/lib/site/due-date'
import { DueQuestion } from '@/lib/schemas/working-days'
import { invalidInput } from '@/lib/web/problem'

export const dynamic = 'force-dynamic'

/** Public: the due day of a number of working days, with a row per calendar day. */
export async function GET(request: Request): Promise<Response> {
  const question = DueQuestion.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!question.success) return invalidInput(question.error)
  const { start, days, calendar } = question.data
  return Response.json(await dueDate(start, days, calendar))
}
