import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/auth/current-actor'
import { viewScan } from '@/lib/commands/view-scan'
import { now } from '@/lib/env'

type ScanRoute = { readonly params: Promise<{ readonly reference: string; readonly scanId: string }> }

/**
 * A scan as a download. Whatever stands in it, the browser neither guesses another type, nor opens it in a page
 * of ours, nor runs anything in it, nor keeps it.
 */
export async function GET(_request: Request, { params }: ScanRoute): Promise<Response> {
  const actor = await requireActor()
  const asked = viewScan.input.safeParse(await params)
  if (!asked.success) notFound()
  const scan = await viewScan({ kind: 'staff', actor }, asked.data, now())
  if (!scan.ok) notFound()
  const { content, mediaType, fileName } = scan.value
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(content.length),
      'Content-Disposition': `attachment; filename="${fileName.replace(/[^\w.-]/gu, '_')}"`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
}
