import { dueDate } from '@/lib/queries/due-date'
import { DueQuestion } from '@/lib/schemas/working-days'

export const dynamic = 'force-dynamic'

/** Public: the due day of a number of working days, with a row per calendar day. */
export async function GET(request: Request): Promise<Response> {
  const question = DueQuestion.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!question.success)
    return Response.json(
      {
        type: 'about:blank',
        title: 'The question cannot be answered as asked.',
        status: 422,
        code: 'invalid',
        fields: question.error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.message })),
      },
      { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
    )
  const { start, days, calendar } = question.data
  return Response.json(await dueDate(start, days, calendar))
}
