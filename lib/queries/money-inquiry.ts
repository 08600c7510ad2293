import { toDay } from '@/lib/db/days'
import type { Prisma } from '@/lib/db/generated/client'
import { hasRole, mayActFor, sideOf } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { Clock } from '@/lib/domain/clocks/clock'
import { answersOf, orderInTransit, type InquiryAnswer } from '@/lib/domain/money/inquiry'
import type { CaseFacts } from '@/lib/domain/transfer/facts'
import type { Side } from '@/lib/domain/transfer/states'

export type InquiryView = {
  /** Payment reference of the order that is asked about. */
  readonly order: string
  readonly asked: Side
  readonly byProgram: boolean
  readonly openedAt: Date
  readonly answerBy: LocalDate
  readonly answer: InquiryAnswer | null
  readonly note: string | null
  readonly answeredAt: Date | null
  /** The money is not on its way any more: nobody has to answer. */
  readonly settled: boolean
  /** What the reader may answer now; none where it is not the reader's to answer. */
  readonly answers: readonly InquiryAnswer[]
  /** The reader writes down what an agency without a login said, and how. */
  readonly onBehalf: boolean
}

export type AskedAfter = {
  /** Oldest first. */
  readonly inquiries: readonly InquiryView[]
  /** Whether the reader may ask now. */
  readonly mayAsk: boolean
}

type Row = {
  readonly originAgencyId: string
  readonly clocks: readonly { readonly clock: Clock; readonly endedAt: Date | null }[]
  readonly orders: readonly Prisma.RemittanceOrderGetPayload<{ include: { inquiry: true } }>[]
}

/** 资金核查 of one case as one reader may take part in it. */
export function inquiriesOf(row: Row, facts: CaseFacts, actor: Actor): AskedAfter {
  const current = orderInTransit(row)
  const isFinance = hasRole(actor, ['finance'])
  return {
    mayAsk: isFinance && sideOf(actor, facts) !== null && current !== null && current.inquiry === null,
    inquiries: row.orders.flatMap(({ id, reference, inquiry }): InquiryView[] => {
      if (!inquiry) return []
      const { openedById, openedAt, answerBy, answer, note, answeredAt } = inquiry
      const asked: Side = inquiry.askedAgencyId === row.originAgencyId ? 'origin' : 'destination'
      const settled = current?.id !== id
      const acting = mayActFor(actor, asked, facts)
      const isOpen = isFinance && acting !== 'no' && answer === null && !settled
      return [
        {
          order: reference,
          asked,
          byProgram: openedById === null,
          openedAt,
          answerBy: toDay(answerBy),
          answer: answer as InquiryAnswer | null,
          note,
          answeredAt,
          settled,
          answers: isOpen ? answersOf(asked) : [],
          onBehalf: acting === 'onBehalf',
        },
      ]
    }),
  }
}
