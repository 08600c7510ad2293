import { ownFile } from '@/lib/web/apply/own-errands'
import { errandPath, ownCookie } from '@/lib/web/apply/own-session'

/** The own certificate that was just issued, for this session alone; nothing of it stands in the address. */
export async function GET(): Promise<Response> {
  const session = await ownCookie.kept()
  const file = session && (await ownFile(session))
  if (!file?.ok || file.value === null)
    return new Response(null, { status: 303, headers: { Location: errandPath('certificate') } })
  return new Response(file.value, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'inline; filename="enrolment-certificate.pdf"',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
