import type { NextRequest } from 'next/server'
import { currentActor } from '@/lib/auth/current-actor'
import { writeExchangeFile } from '@/lib/commands/exchange/write-file'
import { now } from '@/lib/env'

/** Everything that waits for a deployment as one signed file; 404 for whoever does not administer. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await currentActor()
  const input = writeExchangeFile.input.safeParse({ peerCode: request.nextUrl.searchParams.get('peer') })
  if (!actor || !input.success) return new Response(null, { status: 404 })
  const written = await writeExchangeFile({ kind: 'staff', actor }, input.data, now())
  if (!written.ok) return new Response(null, { status: 404 })
  return new Response(written.value.file, {
    headers: {
      'Content-Type': 'application/jose',
      'Content-Disposition': `attachment; filename="${written.value.name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
