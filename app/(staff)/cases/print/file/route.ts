import { currentActor } from '@/lib/auth/current-actor'
import { printBatchFile } from '@/lib/queries/print-batch'

/** The joined file; never kept by a browser or proxy, it names people in full. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  const batch = new URL(request.url).searchParams.get('batch') ?? ''
  const pdf = actor && (await printBatchFile(actor, batch))
  if (!pdf) return Response.json({ code: 'not-found' }, { status: 404 })
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'inline; filename="papers.pdf"',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
