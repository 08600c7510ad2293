import { eventFeed } from '@/lib/queries/event-feed'
import { listEvents } from '@/lib/schemas/api/events'
import { apiRoute, methods } from '@/lib/web/api/api-route'

export const dynamic = 'force-dynamic'

/** Events for those who poll. */
export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: apiRoute(listEvents, async ({ actor, query }) => {
    const page = await eventFeed(actor, query)
    return page ? { status: 200, body: page } : { refusal: { code: 'wrong-role' } }
  }),
})
