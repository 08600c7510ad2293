import { isSiteAlone, now } from '@/lib/env'
import { paperFonts } from '@/lib/fonts/paper-fonts'
import { health } from '@/lib/queries/health'
import { siteHealth } from '@/lib/site/health'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const answer = isSiteAlone()
    ? await siteHealth(now())
    : await health(now(), new Date(), paperFonts().unreadable.length)
  return Response.json(answer, {
    status: answer.database === 'ok' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  })
}
