import type { Db } from '@/lib/db/client'
import { isPhoneMessage } from '@/lib/db/phone-messages'
import { isFinal } from '@/lib/domain/transfer/person-told'
import { NoticeNotTaken, type NoticeGateway } from '@/lib/outside/notice-gateway'
import { deliverNotice, giveUpNotice } from './deliver-notice'
import { sendPhoneMessage } from './send-phone-message'

/**
 * Does what an outbox row promises. A row done already is passed over, so a job that runs twice acts once. What the
 * last attempt could not settle in any way has failed for good, for people to see; of a message that belongs to no
 * case nothing but the cause is kept then, as nothing is once it was sent.
 * @param isLast whether the queue gives up after this attempt
 * @throws what the queue is to try again for
 */
export async function workOff(
  database: Db,
  key: string,
  gateway: NoticeGateway,
  now: () => Date,
  isLast: boolean,
): Promise<void> {
  const row = await database.outbox.findUnique({ where: { key } })
  if (!row || row.doneAt !== null) return
  await database.outbox.update({ where: { key }, data: { attempts: { increment: 1 } } })
  const payload = row.payload as { noticeId?: string }
  const isMessage = isPhoneMessage(row.kind)
  let lastError: string | null = null
  try {
    if (isMessage) await sendPhoneMessage(row, gateway, now())
    if (row.kind === 'deliverNotice' && payload.noticeId)
      await deliverNotice(payload.noticeId, gateway, now(), isLast, database).catch(
        async (error: unknown) => {
          if (!isLast || !payload.noticeId) throw error
          await giveUpNotice(payload.noticeId, now(), database)
        },
      )
  } catch (error) {
    const failure = error instanceof NoticeNotTaken ? error.failure : 'unknown'
    if (!isMessage || !(isLast || isFinal(failure))) {
      await database.outbox.update({ where: { key }, data: { lastError: failure } })
      throw error
    }
    lastError = failure
  }
  const wiped = isMessage ? { payload: {} } : {}
  await database.outbox.update({ where: { key }, data: { doneAt: now(), lastError, ...wiped } })
}
