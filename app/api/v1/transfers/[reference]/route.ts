import { viewCase } from '@/lib/commands/view-case'
import { transferView } from '@/lib/queries/transfer-view'
import { READ_TRANSFER } from '@/lib/schemas/api/transfers'
import { apiRoute, methods } from '@/lib/web/api/api-route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(READ_TRANSFER, async ({ actor, params: { reference }, at }) => {
    const seen = await viewCase({ kind: 'staff', actor }, { reference }, at)
    if (!seen.ok) return seen
    const body = await transferView(actor, reference, at)
    return body ? { status: 200, body } : { refusal: { code: 'not-found' } }
  }),
})
