import { addressIn } from '@/lib/auth/client-address'
import { STATUS_CHECKS } from '@/lib/schemas/api/status-call'
import { lookUpStatus, statusView } from '@/lib/site/status'
import { methods } from '@/lib/web/api/methods'
import { publicRoute } from '@/lib/web/api/public-route'
import { languageOf, statusAnswer } from '@/lib/web/api/status-answer'
import { answerAfter } from '@/lib/web/pace'

/** When failures of an address no longer count all together, in seconds. */
const PAUSE_SECONDS = 600

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: publicRoute(STATUS_CHECKS, async ({ request, body, at }) => {
    const began = Date.now()
    const looked = await lookUpStatus(body, addressIn(request.headers), new Date())
    const view = looked.found ? await statusView(body, at) : null
    await answerAfter(began, looked.waitMs)
    if (looked.tooMany) return { refusal: { code: 'too-many', seconds: PAUSE_SECONDS } }
    if (!view) return { refusal: { code: 'not-found' } }
    const language = languageOf(request.headers.get('Accept-Language'))
    return {
      status: 200,
      body: statusAnswer(view, language),
      headers: { 'Content-Language': language, Vary: 'Accept-Language' },
    }
  }),
})
