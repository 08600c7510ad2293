import { dayOf } from '@/lib/domain/calendar/local-date'
import { now } from '@/lib/env'
import { continuityAnswer } from '@/lib/site/continuity-answer'
import { ContinuityQuestion } from '@/lib/schemas/continuity'
import { invalidInput, readJson } from '@/lib/web/problem'

export const dynamic = 'force-dynamic'

/** Public: what a gap in contributions costs at the destination. */
export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request)
  if (!body.ok) return body.answer
  const question = ContinuityQuestion.safeParse(body.value)
  if (!question.success) return invalidInput(question.error)
  const answer = await continuityAnswer(question.data, dayOf(now()))
  const { gapMonths, outcome, waitingMonths, benefitsFrom, benefitRatioDuringWait } = answer
  const { retroactive, uncoveredMonths, rules } = answer
  return Response.json({
    gapMonths,
    outcome,
    waitingMonths,
    benefitsFrom,
    benefitRatioDuringWait,
    retroactive,
    uncoveredMonths,
    rules,
  })
}
