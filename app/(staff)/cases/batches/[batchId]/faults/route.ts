import { currentActor } from '@/lib/auth/current-actor'
import { takeSheet } from '@/lib/commands/batches/take-sheet'
import { now } from '@/lib/env'
import { batchRows } from '@/lib/queries/batch-page'
import { faultsFile } from '@/lib/web/batch-sheets'
import { currentLocale } from '@/lib/web/locale'

type Address = { readonly params: Promise<{ readonly batchId: string }> }

/** The uploaded sheet with what is wrong with each row; who takes it is recorded before it goes. */
export async function GET(_request: Request, { params }: Address): Promise<Response> {
  const actor = await currentActor()
  const { batchId } = await params
  const rows = actor && (await batchRows(actor, batchId))
  const input = takeSheet.input.safeParse({ batch: batchId })
  const taken = rows && input.success ? await takeSheet({ kind: 'staff', actor }, input.data, now()) : null
  const file = rows && taken?.ok ? await faultsFile(taken.value, rows, await currentLocale()) : null
  return file ?? Response.json({ code: 'not-found' }, { status: 404 })
}
