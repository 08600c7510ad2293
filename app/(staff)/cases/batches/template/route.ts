import { currentActor } from '@/lib/auth/current-actor'
import { maySeeBatches } from '@/lib/domain/batches/batch'
import { templateFile } from '@/lib/web/batch-sheets'
import { currentLocale } from '@/lib/web/locale'

/** An empty intake sheet. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (!actor || !maySeeBatches(actor)) return Response.json({ code: 'not-found' }, { status: 404 })
  const format = new URL(request.url).searchParams.get('as') === 'csv' ? 'csv' : 'xlsx'
  return templateFile(format, await currentLocale())
}
