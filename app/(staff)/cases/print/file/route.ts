import { currentActor } from '@/lib/auth/current-actor'
import { fetchPrintBatch } from '@/lib/commands/fetch-print-batch'
import { now } from '@/lib/env'

/** The joined file; never kept by a browser or proxy, it names people in full. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  const input = fetchPrintBatch.input.safeParse({ batchId: new URL(request.url).searchParams.get('batch') })
  const answer =
    actor && input.success ? await fetchPrintBatch({ kind: 'staff', actor }, input.data, now()) : null
  if (!answer?.ok) return Response.json({ code: 'not-found' }, { status: 404 })
  return new Response(new Uint8Array(answer.value), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'inline; filename="papers.pdf"',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
