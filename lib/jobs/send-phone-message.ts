import { openPhoneMessage } from '@/lib/db/phone-messages'
import { phoneMessageText } from '@/lib/i18n/phone-messages'
import type { NoticeGateway } from '@/lib/outside/notice-gateway'

type Row = { readonly key: string; readonly payload: unknown; readonly expectedBy: Date | null }

/**
 * Sends a message to a number of its own, unless its time is over or there is nobody to send it to.
 * @throws NoticeNotTaken when the gateway did not take it
 */
export async function sendPhoneMessage(row: Row, gateway: NoticeGateway, at: Date): Promise<void> {
  const opened = openPhoneMessage(row.payload)
  if (opened === null || opened.phone === null) return
  if (row.expectedBy !== null && row.expectedBy <= at) return
  await gateway.send({ key: row.key, phone: opened.phone, text: phoneMessageText(opened.message) })
}
