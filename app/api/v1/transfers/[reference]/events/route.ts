import { viewCase } from '@/lib/commands/view-case'
import { transferEvents } from '@/lib/queries/transfer-events'
import { READ_EVENTS } from '@/lib/schemas/api/transfers'
import { apiRoute, methods } from '@/lib/web/api/api-route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(READ_EVENTS, async ({ actor, params: { reference }, at }) => {
    const seen = await viewCase({ kind: 'staff', actor }, { reference }, at)
    if (!seen.ok) return seen
    const body = await transferEvents(actor, reference)
    return body ? { status: 200, body } : { refusal: { code: 'not-found' } }
  }),
})
