import type { Db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { BreakCode } from '@/lib/domain/transfer/closed-lists'

/** What a person looks for among the money nobody knows. */
export type SuspenseAsked = {
  readonly page: number
  /** `none`: lines that only wait for something. */
  readonly breakCode: BreakCode | 'none' | null
  /** A part of the text, the other side's name or the bank's reference, or an amount in yuan. */
  readonly text: string
}
export const WHOLE_SUSPENSE: SuspenseAsked = { page: 1, breakCode: null, text: '' }

const PAGE = 50

function whereOf(agencyId: string, { breakCode, text }: SuspenseAsked): Prisma.BankLineWhereInput {
  const said = text.trim()
  const contains = { contains: said, mode: 'insensitive' } as const
  const amount = /^-?\d{1,12}(\.\d{1,2})?$/u.test(said) ? BigInt(Math.round(Number(said) * 100)) : null
  return {
    agencyId,
    status: 'suspense',
    ...(breakCode === null ? {} : { breakCode: breakCode === 'none' ? null : breakCode }),
    ...(said !== '' && {
      OR: [
        { text: contains },
        { counterName: contains },
        { bankReference: contains },
        ...(amount === null ? [] : [{ amountFen: { in: [amount, -amount] } }]),
      ],
    }),
  }
}

/** One page of it, the oldest first, and how much there is of it. */
export async function suspensePage(database: Db, agencyId: string, asked: SuspenseAsked) {
  const where = whereOf(agencyId, asked)
  const {
    _count: count,
    _min,
    _sum,
  } = await database.bankLine.aggregate({
    where,
    _count: true,
    _min: { bookedOn: true },
    _sum: { amountFen: true },
  })
  const pages = Math.max(1, Math.ceil(count / PAGE))
  const page = Math.min(Math.max(1, asked.page), pages)
  const rows = await database.bankLine.findMany({
    where,
    orderBy: [{ bookedOn: 'asc' }, { row: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * PAGE,
    take: PAGE,
  })
  return { rows, count, page, pages, oldest: _min.bookedOn, sumFen: Number(_sum.amountFen ?? 0n) }
}
