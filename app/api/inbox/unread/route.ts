import { liveSignIn } from '@/lib/auth/live-sign-in'
import { watchUnread } from '@/lib/queries/inbox-live'

export const dynamic = 'force-dynamic'

/** Keeps proxies from closing a quiet connection. */
const BREATH_MS = 25_000
/** How soon a stream ends after signing out elsewhere, losing the account, or the idle time. */
const CHECK_MS = 60_000

/** Streams that are open: a server that is to stop ends them, or it would wait for readers who never leave. */
const open = new Set<() => void>()
process.once('SIGTERM', () => open.forEach((end) => end()))

/**
 * The reader's number of unread messages, as it changes (server-sent events). It ends with the session it was
 * asked in, and prolongs none. Nothing but the number is ever said.
 */
export async function GET(request: Request): Promise<Response> {
  const signedIn = await liveSignIn()
  if (!signedIn) return new Response(null, { status: 401, headers: { 'Cache-Control': 'no-store' } })
  let end: () => void = () => undefined
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder()
      const say = (text: string) => {
        try {
          controller.enqueue(encoder.encode(text))
        } catch {
          end()
        }
      }
      const leave = watchUnread(signedIn.staffId, (unread) => say(`event: unread\ndata: ${unread}\n\n`))
      const breath = setInterval(() => say(':\n\n'), BREATH_MS)
      const check = setInterval(
        () =>
          void signedIn.isStill().then(
            (still) => still || end(),
            // Who cannot be asked about is not shown anything.
            () => end(),
          ),
        CHECK_MS,
      )
      end = () => {
        open.delete(end)
        leave()
        clearInterval(breath)
        clearInterval(check)
        try {
          controller.close()
        } catch {
          // It was closed by whoever listened.
        }
      }
      open.add(end)
      request.signal.addEventListener('abort', () => end())
    },
    cancel: () => end(),
  })
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // no-transform: a stream that is compressed is held back until there is enough of it.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}
