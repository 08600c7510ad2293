import { settleNotice } from '@/lib/commands/settle-notice'
import { db } from '@/lib/db/client'
import { vault } from '@/lib/db/keys'
import { noticeText } from '@/lib/i18n/notices'
import type { NoticeGateway } from '@/lib/outside/notice-gateway'
import type { Prisma } from '@/lib/db/generated/client'

/**
 * Sends one notice and says what became of it. Reads the notice again: what a command promised may have been
 * settled meanwhile. The message names the case, never the person's number.
 * @throws when the gateway did not take it, so that the queue tries again with back-off
 */
export async function deliverNotice(noticeId: string, gateway: NoticeGateway, at: Date): Promise<void> {
  const notice = await db().notice.findUnique({
    where: { id: noticeId },
    include: {
      transfer: {
        include: {
          person: true,
          originAgency: { include: { area: true } },
          destinationAgency: { include: { area: true } },
        },
      },
    },
  })
  if (!notice || notice.status !== 'queued') return
  const { person, originAgency, destinationAgency } = notice.transfer
  if (person.phoneSealed === null) return
  const settle = (outcome: 'delivered' | 'failed', error?: string) =>
    settleNotice({ kind: 'system' }, { noticeId, outcome, ...(error ? { error } : {}) }, at)
  try {
    await gateway.send({
      key: notice.id,
      phone: vault().open('Person.phone', person.phoneSealed),
      text: noticeText(notice.kind, {
        reference: notice.transfer.reference ?? '',
        orig: originAgency.area.name,
        dest: destinationAgency.area.name,
        phone: destinationAgency.phone,
        content: notice.content as Prisma.JsonObject,
      }),
    })
  } catch (error) {
    await settle('failed', error instanceof Error ? error.name : 'unknown')
    throw error
  }
  await settle('delivered')
}
