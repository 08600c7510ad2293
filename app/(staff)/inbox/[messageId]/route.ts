import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import type { Route } from 'next'
import { currentActor } from '@/lib/auth/current-actor'
import { openMessage } from '@/lib/commands/read-messages'
import { now } from '@/lib/env'
import { placeOfMessage } from '@/lib/queries/inbox-place'

/**
 * Opening a message reads it and leads to what it is about. An address of its own, so that it opens in a new tab
 * and works without script; a browser that only looks ahead reads nothing.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ messageId: string }> },
): Promise<Response> {
  const actor = await currentActor()
  if (!actor) redirect('/sign-in?back=/inbox' as Route)
  if (request.headers.get('sec-purpose')?.includes('prefetch'))
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
  const input = openMessage.input.safeParse({ id: (await params).messageId })
  if (!input.success) notFound()
  const opened = await openMessage({ kind: 'staff', actor }, input.data, now())
  if (!opened.ok) notFound()
  revalidatePath('/inbox')
  redirect((await placeOfMessage(actor, opened.value)) as Route)
}
