'use client'

import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { AmountDifference } from '@/components/money/amount-difference'
import { KeyValues, type KeyValue } from '@/components/ui/key-values'
import { Notice } from '@/components/ui/notice'
import { longDate } from '@/lib/i18n/format/dates'
import { money } from '@/lib/i18n/format/money'

type Payee = {
  readonly accountName: string
  readonly bankName: string
  readonly bankBranch: string
  readonly accountLast4: string
}

type PaymentFactsProps = {
  readonly facts: {
    readonly amountFen?: number
    readonly dueFen?: number
    readonly receivedFen?: number
    readonly receipts?: readonly {
      readonly amountFen: number
      readonly receivedOn: string
      readonly bankReference: string
    }[]
    readonly payee?: Payee
    readonly order?: {
      readonly reference: string
      readonly amountFen: number
      readonly payee: Payee
      readonly madeBy: string
      readonly approvedBy: string | null
    }
  }
  /** The step pays by the letter, so that a letter without a payee is worth a warning. */
  readonly needsPayee?: boolean
}

/** What is checked before money moves: amount, order, payee, and what arrived against what the table says. */
export function PaymentFacts({ facts, needsPayee = false }: PaymentFactsProps) {
  const { money: words } = useWords().stepPages
  const locale = useLocale()
  const { amountFen, dueFen, receivedFen, receipts = [], order } = facts
  const payee = facts.payee ?? order?.payee
  const entries: KeyValue[] = [
    ...(dueFen === undefined ? [] : [{ term: words.due, value: money(dueFen) }]),
    ...(order ? [{ term: words.order, value: `${order.reference} · ${money(order.amountFen)}` }] : []),
    ...(!order && amountFen !== undefined && amountFen !== dueFen && receivedFen === undefined
      ? [{ term: words.amount, value: <strong>{money(amountFen)}</strong> }]
      : []),
    ...(order ? [{ term: words.madeBy, value: order.madeBy }] : []),
    ...(order?.approvedBy ? [{ term: words.approvedBy, value: order.approvedBy }] : []),
    ...(payee
      ? [
          { term: words.payee, value: payee.accountName },
          { term: words.bank, value: [payee.bankName, payee.bankBranch].filter(Boolean).join(' ') },
          { term: words.account, value: payee.accountLast4 },
        ]
      : []),
    ...receipts.map((one, index) => ({
      term: receipts.length > 1 ? `${words.receipts} ${index + 1}` : words.receipts,
      value: `${money(one.amountFen)} · ${longDate(one.receivedOn, locale)} · ${one.bankReference}`,
    })),
    ...(receivedFen === undefined || dueFen === undefined || receipts.length === 0
      ? []
      : [
          {
            term: words.difference,
            value: (
              <AmountDifference
                fen={receivedFen - dueFen}
                shortWord={words.shortBy}
                overWord={words.overBy}
                evenWord={words.even}
              />
            ),
          },
        ]),
  ]
  return (
    <>
      {needsPayee && !payee && <Notice tone="warn" title={words.noPayee} />}
      {entries.length > 0 && <KeyValues entries={entries} />}
    </>
  )
}
