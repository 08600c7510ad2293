import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { Objection } from '@/lib/domain/transfer/online'
import type { Tx } from './client'
import { toDay } from './days'

/** What was said online of a case, and until when it is answered: days and codes, never the words of the applicant. */
export type PutForAnswer = {
  readonly about: Objection
  readonly on: LocalDate
  readonly answerBy: LocalDate
  readonly answeredOn: LocalDate | null
}

export type Answered = {
  readonly objections: PutForAnswer[]
  /** One for one; what a clerk wrote may say anything, and is kept apart. */
  readonly replies: (string | null)[]
}

/** Objections and complaints of a case, newest first. */
export async function putForAnswerOn(tx: Tx, transferId: string): Promise<Answered> {
  const rows = await tx.contactLog.findMany({
    where: { transferId, kind: 'online' },
    orderBy: { at: 'desc' },
    select: { about: true, at: true, replyBy: true, repliedAt: true, reply: true },
  })
  const promised = rows.flatMap(({ about, at, replyBy, repliedAt, reply }) =>
    replyBy === null
      ? []
      : [
          {
            said: {
              about: about as Objection,
              on: dayOf(at),
              answerBy: toDay(replyBy),
              answeredOn: repliedAt === null ? null : dayOf(repliedAt),
            },
            reply,
          },
        ],
  )
  return { objections: promised.map(({ said }) => said), replies: promised.map(({ reply }) => reply) }
}
