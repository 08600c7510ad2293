import { isSiteAlone } from '@/lib/env'
import { OPERATIONS } from '@/lib/schemas/api/operations'
import { OPENAPI } from '@/lib/schemas/api/service-calls'
import { openApi } from '@/lib/web/api/document'
import { methods } from '@/lib/web/api/methods'
import { publicRoute } from '@/lib/web/api/public-route'

/** A public site that stands alone has the public calls only. */
const there = () => (isSiteAlone() ? OPERATIONS.filter(({ access }) => access === 'public') : OPERATIONS)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: publicRoute(OPENAPI, async () => ({
    status: 200,
    body: openApi(there()),
    headers: { 'Cache-Control': 'public, max-age=300' },
  })),
})
