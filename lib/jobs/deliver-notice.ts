import { settleNotice } from '@/lib/commands/settle-notice'
import { isFinal, type NoticeFailure } from '@/lib/domain/transfer/person-told'
import { db, type Db } from '@/lib/db/client'
import { vault } from '@/lib/db/keys'
import { noticeText } from '@/lib/i18n/notices'
import { NoticeNotTaken, type NoticeGateway } from '@/lib/outside/notice-gateway'
import type { Prisma } from '@/lib/db/generated/client'

/**
 * Sends one notice and says what became of it. Reads the notice again: what a command promised may have been
 * settled meanwhile. Nothing of the person's number or of the text is ever in an error.
 * @param isLast whether the queue would not try again
 * @throws NoticeNotTaken when the gateway did not take it and the queue is to try again with back-off
 */
export async function deliverNotice(
  noticeId: string,
  gateway: NoticeGateway,
  at: Date,
  isLast: boolean,
  database: Db = db(),
): Promise<void> {
  const notice = await database.notice.findUnique({
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
  const failure = await send(notice, gateway)
  const isOver = failure !== null && (isLast || isFinal(failure))
  const settled = await settleNotice(
    { kind: 'system' },
    failure === null
      ? { noticeId, outcome: 'delivered' }
      : { noticeId, outcome: 'failed', error: failure, isLast: isOver },
    at,
    database,
  )
  if (!settled.ok) throw new Error(`notice ${noticeId} not settled: ${settled.refusal.code}`)
  if (failure !== null && !isOver) throw new NoticeNotTaken(failure)
}

/** Whether it left is not known: people are to look at it. */
export async function giveUpNotice(noticeId: string, at: Date, database: Db): Promise<void> {
  const failed = { noticeId, outcome: 'failed', error: 'unknown', isLast: true } as const
  const settled = await settleNotice({ kind: 'system' }, failed, at, database)
  if (!settled.ok) throw new Error(`notice ${noticeId} not settled: ${settled.refusal.code}`)
}

type Notice = Prisma.NoticeGetPayload<{
  include: {
    transfer: {
      include: {
        person: true
        originAgency: { include: { area: true } }
        destinationAgency: { include: { area: true } }
      }
    }
  }
}>

/** @returns why it was not taken over, null where it was */
async function send(notice: Notice, gateway: NoticeGateway): Promise<NoticeFailure | null> {
  const { person, originAgency, destinationAgency, reference } = notice.transfer
  if (person.phoneSealed === null) return 'noPhone'
  // Who answers for the case is who can be asked about it.
  const desk = destinationAgency.connection === 'none' ? originAgency : destinationAgency
  try {
    await gateway.send({
      key: notice.id,
      phone: vault().open('Person.phone', person.phoneSealed),
      text: noticeText(notice.kind, {
        reference: reference ?? '',
        orig: originAgency.area.name,
        dest: destinationAgency.area.name,
        phone: desk.phone,
        content: notice.content as Prisma.JsonObject,
      }),
    })
    return null
  } catch (error) {
    return error instanceof NoticeNotTaken ? error.failure : 'unknown'
  }
}
