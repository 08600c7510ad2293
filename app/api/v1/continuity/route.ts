import { dayOf } from '@/lib/domain/calendar/local-date'
import { CONTINUITY } from '@/lib/schemas/api/public-calls'
import { continuityAnswer } from '@/lib/site/continuity-answer'
import { methods } from '@/lib/web/api/methods'
import { publicRoute } from '@/lib/web/api/public-route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: publicRoute(CONTINUITY, async ({ body, at }) => {
    const { lateFeeBearer: _untold, ...answer } = await continuityAnswer(body, dayOf(at))
    return { status: 200, body: answer }
  }),
})
