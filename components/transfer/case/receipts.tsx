import type { ReactNode } from 'react'
import { Amount } from '@/components/money/amount'
import { Disclosure } from '@/components/ui/disclosure'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import { monthDay } from '@/lib/i18n/format/dates'
import type { ReceiptView } from '@/lib/queries/case-money'
import type { Reading } from './reading'

const RECEIPT_TONES: Record<ReceiptView['status'], Tone> = {
  received: 'soon',
  matched: 'done',
  mismatched: 'late',
  sentBack: 'calm',
  withdrawn: 'calm',
}

export type WithdrawForms = {
  /** The first signature: why this receipt is not of the case. */
  readonly ask: (receipt: string) => ReactNode
  readonly sign: ReactNode
  readonly decline: (own: boolean) => ReactNode
}

type ReceiptsProps = { readonly reading: Reading; readonly withdraw: WithdrawForms }

/** What arrived for a case, what it broke on, and how a receipt that is not of this case is taken back. */
export function Receipts({ reading, withdraw }: ReceiptsProps) {
  const { locale, words } = reading
  const { receipts, withdrawal } = reading.page.money
  const says = words.casePage.money
  return (
    <div className="border-t border-line">
      <Table label={says.receipts}>
        <Head>
          <Th>{says.table.receivedOn}</Th>
          <Th num>{says.table.amount}</Th>
          <Th>{says.table.status}</Th>
          <Th>{says.table.bank}</Th>
          <Th>{says.table.recordedBy}</Th>
        </Head>
        <tbody>
          {receipts.map((receipt) => (
            <Row key={receipt.id}>
              <Td>{monthDay(receipt.receivedOn, locale)}</Td>
              <Td num>
                <Amount fen={receipt.amountFen} />
              </Td>
              <Td>
                <Tag tone={RECEIPT_TONES[receipt.status]}>{says.receiptStatuses[receipt.status]}</Tag>
                {receipt.breakCode !== null && (
                  <span className="text-late"> {words.lifecycle.breakCodes[receipt.breakCode].name}</span>
                )}
              </Td>
              <Td dim>
                {receipt.bankReference}
                {withdrawal.receipts.includes(receipt.id) && (
                  <Disclosure summary={says.withdraw.title} className="print:hidden">
                    <p className="pb-2 text-sm text-ink-3">{says.withdraw.hint}</p>
                    {withdraw.ask(receipt.id)}
                  </Disclosure>
                )}
              </Td>
              <Td dim className="text-sm">
                {[receipt.recordedBy, receipt.matchedBy, receipt.creditedBy]
                  .filter((name) => name !== null)
                  .join(' / ')}
              </Td>
            </Row>
          ))}
        </tbody>
      </Table>
      <WaitingWithdrawal reading={reading} withdraw={withdraw} />
    </div>
  )
}

/** The first signature is given: what it says, and the second, or its refusal. */
function WaitingWithdrawal({ reading, withdraw }: ReceiptsProps) {
  const { words, page } = reading
  const { waiting } = page.money.withdrawal
  const { money: says, signature } = words.casePage
  if (!waiting) return null
  const receipt = page.money.receipts.find(({ id }) => id === waiting.receipt)
  return (
    <div className="flex flex-col items-start gap-2 border-t border-line px-4 py-3">
      <p>
        <strong className="font-semibold">{says.withdraw.waiting(waiting.openedBy ?? '')}</strong>{' '}
        {receipt && (
          <>
            <Amount fen={receipt.amountFen} /> {receipt.bankReference}
          </>
        )}
        <span className="block text-sm text-ink-3">
          {waiting.note}
          {waiting.own && ` ${signature.own}`}
        </span>
      </p>
      {waiting.maySign && <div className="print:hidden">{withdraw.sign}</div>}
      {waiting.mayDecline && (
        <Disclosure summary={waiting.own ? signature.withdraw : signature.decline} className="print:hidden">
          {withdraw.decline(waiting.own)}
        </Disclosure>
      )}
    </div>
  )
}
