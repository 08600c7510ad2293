import { db, type Db } from '@/lib/db/client'
import { visibleCases } from '@/lib/db/visible-cases'
import { mayHandleNotices } from '@/lib/domain/access/notice-policy'
import { mayReadAdministration } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'

type Opened = { readonly kind: string; readonly transferId: string | null }

/** Where a message leads: its case while the reader may see it, else the page of its kind, else back to the list. */
export async function placeOfMessage(
  actor: Actor,
  { kind, transferId }: Opened,
  database: Db = db(),
): Promise<string> {
  if (kind.startsWith('calendar') && mayReadAdministration(actor)) return '/admin/calendars'
  const reach = transferId === null ? null : visibleCases(actor)
  const seen =
    reach && transferId !== null
      ? await database.transfer.findFirst({
          where: { AND: [{ id: transferId }, reach] },
          select: { reference: true },
        })
      : null
  if (seen?.reference) return `/cases/${seen.reference}`
  return kind === 'noticeFailed' && mayHandleNotices(actor) ? '/supervision/notices' : '/inbox'
}
