import 'server-only'
import { currentActor } from '@/lib/auth/current-actor'
import { openPaymentFile } from '@/lib/commands/export-payments'
import type { PaymentFile } from '@/lib/domain/money/payments/payment-file'
import { now } from '@/lib/env'

export type FileRoute = { readonly params: Promise<{ readonly messageId: string }> }

const STATUS: Readonly<Record<string, number>> = { 'not-found': 404, 'wrong-state': 409 }

/** Answers with a payment file to save; it holds account numbers, so nothing on the way keeps it. */
export async function answerWithFile(
  { params }: FileRoute,
  form: { readonly type: string; readonly ending: string },
  write: (file: PaymentFile) => Promise<string> | string,
): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401 })
  const asked = openPaymentFile.input.safeParse(await params)
  if (!asked.success) return new Response(null, { status: 404 })
  const opened = await openPaymentFile({ kind: 'staff', actor }, asked.data, now())
  if (!opened.ok) return new Response(null, { status: STATUS[opened.refusal.code] ?? 403 })
  return new Response(await write(opened.value), {
    headers: {
      'Content-Type': `${form.type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${asked.data.messageId}.${form.ending}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
