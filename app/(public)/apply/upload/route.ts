import { takeUpload } from '@/lib/web/apply/upload'

/**
 * One file. A page with script asks for JSON and shows the progress; a plain form is led back to its page, with
 * nothing of anybody in the address.
 */
export async function POST(request: Request): Promise<Response> {
  const taken = await takeUpload(request)
  const headers = { 'Cache-Control': 'no-store' }
  if (request.headers.get('accept')?.includes('application/json'))
    return Response.json(taken, { status: taken.ok ? 200 : 422, headers })
  const { code, material } = taken.ok ? { code: '', material: '' } : taken.refusal
  const query = taken.ok ? '' : `?${new URLSearchParams({ refused: code, of: material }).toString()}`
  const to = !taken.ok && code === 'gone' ? '/apply?gone=1' : `/apply/materials${query}`
  return new Response(null, { status: 303, headers: { ...headers, Location: to } })
}
