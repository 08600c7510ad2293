import { WORKING_DAYS_DUE } from '@/lib/schemas/api/public-calls'
import { dueDate } from '@/lib/site/due-date'
import { methods } from '@/lib/web/api/methods'
import { publicRoute } from '@/lib/web/api/public-route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: publicRoute(WORKING_DAYS_DUE, async ({ query: { start, days, calendar } }) => ({
    status: 200,
    body: await dueDate(start, days, calendar),
  })),
})
