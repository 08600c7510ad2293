import { OPENAPI } from '@/lib/schemas/api/service-calls'
import { methods } from '@/lib/web/api/methods'
import { publicRoute } from '@/lib/web/api/public-route'
import { publishedDocument } from '@/lib/web/api/published'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: publicRoute(OPENAPI, async () => ({
    status: 200,
    body: publishedDocument(),
    headers: { 'Cache-Control': 'public, max-age=300' },
  })),
})
