import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { Objection } from '@/lib/domain/transfer/online'
import type { Tx } from './client'
import { toDay } from './days'

/** What was said online of a case, and until when it is answered: days and codes, never the words. */
export type PutForAnswer = {
  readonly about: Objection
  readonly on: LocalDate
  readonly answerBy: LocalDate
  readonly answeredOn: LocalDate | null
}

/** Objections and complaints of a case, newest first. */
export async function putForAnswerOn(tx: Tx, transferId: string): Promise<PutForAnswer[]> {
  const rows = await tx.contactLog.findMany({
    where: { transferId, kind: 'online' },
    orderBy: { at: 'desc' },
    select: { about: true, at: true, replyBy: true, repliedAt: true },
  })
  return rows.flatMap(({ about, at, replyBy, repliedAt }) =>
    replyBy === null
      ? []
      : [
          {
            about: about as Objection,
            on: dayOf(at),
            answerBy: toDay(replyBy),
            answeredOn: repliedAt === null ? null : dayOf(repliedAt),
          },
        ],
  )
}
