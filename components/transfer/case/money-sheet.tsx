import type { Route } from 'next'
import type { ReactNode } from 'react'
import { Amount } from '@/components/money/amount'
import { AmountDifference } from '@/components/money/amount-difference'
import { InquiryLine } from '@/components/money/inquiry-line'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValues } from '@/components/ui/key-values'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import { monthDay, shortInstant } from '@/lib/i18n/format/dates'
import type { DifferenceOut, MoneyView, OrderStatus, OrderView, ReturnOut } from '@/lib/queries/case-money'
import type { InquiryView } from '@/lib/queries/money-inquiry'
import { placeOf, type Reading } from './reading'
import { Receipts, type WithdrawForms } from './receipts'

const ORDER_TONES: Record<OrderStatus, Tone> = {
  prepared: 'soon',
  approved: 'soon',
  paid: 'done',
  returned: 'late',
  cancelled: 'calm',
  rejected: 'calm',
}
type MoneySheetProps = {
  readonly reading: Reading
  /** Asks the other side after money that does not arrive. */
  readonly ask: ReactNode
  readonly answer: (inquiry: InquiryView) => ReactNode
  /** Records a paid difference as returned by the bank. */
  readonly differenceBack: (difference: DifferenceOut) => ReactNode
  /** Takes a receipt back that is not of this case. */
  readonly withdraw: WithdrawForms
  /** Records what the destination sent back as arrived. */
  readonly returnArrived: (returned: ReturnOut) => ReactNode
}

/** The money to the fen: what is due, every order with its attempts, every receipt and what it broke on. */
export function MoneySheet(props: MoneySheetProps) {
  const { reading, ask, answer, differenceBack, returnArrived, withdraw } = props
  const { page, words } = reading
  const { money } = page
  const says = words.casePage.money
  if (money.state === 'undetermined') return null
  const isQuiet = money.state === 'notRequired' && money.orders.length === 0
  return (
    <Sheet
      kind="flush"
      id="money"
      title={says.title}
      actions={
        money.mayReadBooks &&
        !isQuiet && (
          <ButtonLink size="small" href={`/funds/ledger?case=${page.reference}` as Route}>
            {words.books.nav.ledger}
          </ButtonLink>
        )
      }
      aside={
        <Tag tone={money.state === 'mismatched' ? 'late' : 'calm'}>{words.lifecycle.funds[money.state]}</Tag>
      }
    >
      <div className="px-4 pb-3">
        {isQuiet ? (
          <p className="text-ink-3">{says.notRequired}</p>
        ) : (
          <KeyValues entries={amounts(money, reading)} />
        )}
      </div>
      {money.orders.length > 0 && <Orders orders={money.orders} reading={reading} />}
      {money.differenceOut && (
        <div className="flex flex-col items-start gap-2 border-t border-line px-4 py-3 print:hidden">
          <Disclosure summary={says.differenceBack.title}>
            <p className="pb-2 text-sm text-ink-3">{says.differenceBack.hint}</p>
            {differenceBack(money.differenceOut)}
          </Disclosure>
        </div>
      )}
      {money.returnsOut.map((returned) => (
        <div
          key={returned.order}
          className="flex flex-col items-start gap-2 border-t border-line px-4 py-3 print:hidden"
        >
          <Disclosure summary={`${says.returnArrived.title} ${returned.order}`}>
            <p className="pb-2 text-sm text-ink-3">
              {says.returnArrived.hint} <Amount fen={returned.amountFen} />
            </p>
            {returnArrived(returned)}
          </Disclosure>
        </div>
      ))}
      {money.receipts.length > 0 && <Receipts reading={reading} withdraw={withdraw} />}
      {(money.asked.mayAsk || money.asked.inquiries.length > 0) && (
        <div className="flex flex-col gap-2 border-t border-line px-4 py-3">
          <h3 className="font-semibold">{words.books.inquiry.title}</h3>
          {money.asked.inquiries.map((inquiry) => (
            <div key={inquiry.order} className="flex flex-col gap-2">
              <InquiryLine
                inquiry={inquiry}
                place={placeOf(reading, inquiry.asked)}
                today={page.today}
                words={words}
                locale={reading.locale}
              />
              {inquiry.answers.length > 0 && <div className="print:hidden">{answer(inquiry)}</div>}
            </div>
          ))}
          {money.asked.mayAsk && <div className="print:hidden">{ask}</div>}
        </div>
      )}
    </Sheet>
  )
}

function amounts({ dueFen, receivedFen, originOwes }: MoneyView, { words }: Reading) {
  const says = words.casePage.money
  return [
    ...(dueFen === null ? [] : [{ term: says.due, value: <Amount fen={dueFen} strong /> }]),
    ...(receivedFen === null ? [] : [{ term: says.received, value: <Amount fen={receivedFen} strong /> }]),
    ...(receivedFen === null || dueFen === null
      ? []
      : [
          {
            term: says.difference,
            value: (
              <>
                <AmountDifference
                  fen={receivedFen - dueFen}
                  shortWord={says.short}
                  overWord={says.over}
                  evenWord={says.even}
                />
                {originOwes && <span className="text-ink-3"> · {says.originOwes}</span>}
              </>
            ),
          },
        ]),
  ]
}

function Orders({ orders, reading }: { orders: readonly OrderView[]; reading: Reading }) {
  const { locale, words } = reading
  const says = words.casePage.money
  return (
    <Table label={says.orders}>
      <Head>
        <Th>{says.table.order}</Th>
        <Th num>{says.table.amount}</Th>
        <Th>{says.table.status}</Th>
        <Th>{says.table.payee}</Th>
        <Th>{says.table.paidOn}</Th>
        <Th>{says.table.by}</Th>
      </Head>
      <tbody>
        {orders.map((order) => (
          <Row key={order.reference}>
            <Td>
              {says.kindAttempt(says.kinds[order.kind], order.attempt)}
              <span className="block text-xs text-ink-3">{order.reference}</span>
            </Td>
            <Td num>
              <Amount fen={order.amountFen} />
            </Td>
            <Td>
              <Tag tone={ORDER_TONES[order.status]}>{says.statuses[order.status]}</Tag>
              {order.handedAt !== null && order.status === 'approved' && (
                <span className="block text-xs text-ink-3">
                  {words.books.payments.handed(shortInstant(order.handedAt, locale))}
                </span>
              )}
              {order.arrivedOn !== null && (
                <span className="block text-xs text-ink-3">
                  {says.arrived(monthDay(order.arrivedOn, locale))}
                </span>
              )}
              {order.returnReason !== null && order.returnedOn !== null && (
                <span className="block text-xs text-ink-3">
                  {says.returned(
                    words.lifecycle.bankReturnReasons[order.returnReason].name,
                    monthDay(order.returnedOn, locale),
                  )}
                </span>
              )}
            </Td>
            <Td clip title={order.payee.accountName}>
              {order.payee.accountName}
              <span className="block text-xs text-ink-3">
                {[order.payee.bankName, order.payee.accountLast4].join(' ')}
              </span>
            </Td>
            <Td>
              {order.paidOn !== null && monthDay(order.paidOn, locale)}
              {order.bankReference !== null && (
                <span className="block text-xs text-ink-3">{order.bankReference}</span>
              )}
            </Td>
            <Td dim className="text-sm">
              {order.madeBy}
              {order.approvedBy !== null && <span className="block">{order.approvedBy}</span>}
            </Td>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
