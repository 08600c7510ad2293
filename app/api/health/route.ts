import { isSiteAlone } from '@/lib/env'
import { paperFonts } from '@/lib/fonts/paper-fonts'
import { health } from '@/lib/queries/health'
import { HEALTH } from '@/lib/schemas/api/service-calls'
import { siteHealth } from '@/lib/site/health'
import { methods } from '@/lib/web/api/methods'
import { publicRoute } from '@/lib/web/api/public-route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: publicRoute(HEALTH, async ({ at }) => {
    const body = isSiteAlone()
      ? await siteHealth(at)
      : await health(at, new Date(), paperFonts().unreadable.length)
    return { status: body.database === 'ok' ? 200 : 503, body }
  }),
})
