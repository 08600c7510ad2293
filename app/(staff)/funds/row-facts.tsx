import { BreakFigures } from '@/components/money/break-figures'
import { OrderDifferences } from '@/components/money/order-differences'
import { PayeeLine } from '@/components/money/payee-line'
import { capitals } from '@/lib/domain/money/capitals'
import { fen } from '@/lib/domain/money/fen'
import { longDate, shortDate, shortInstant } from '@/lib/i18n/format/dates'
import { money } from '@/lib/i18n/format/money'
import { signedText } from '@/lib/i18n/format/signed-entries'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import type { Difference, OrderLine } from '@/lib/queries/funds-order'
import type { FundsEntry, FundsRow } from '@/lib/queries/funds'

type Saying = { readonly row: FundsRow; readonly words: AllWords; readonly locale: Locale }

/** The particulars of a row on one line: payee, order, bank papers, what waits for whom. */
export function RowFacts({ row, words, locale, ofReturned }: Saying & { readonly ofReturned: boolean }) {
  const { funds } = words
  const { order, payee, arrived } = row
  const isOrder = ofReturned || arrived === null
  return (
    <>
      {ofReturned && order && <span className="text-late">{returnText(order, words, locale)}</span>}
      {payee && isOrder && (
        <PayeeLine payee={payee} label={funds.payTo} account={funds.lastDigits(payee.accountLast4)} />
      )}
      {order && isOrder && <span>{orderText(order, { row, words, locale })}</span>}
      {ofReturned ? (
        <span>{funds.now(words.lifecycle.funds[row.fundsState])}</span>
      ) : (
        <MoneyFacts row={row} words={words} locale={locale} />
      )}
      {row.signature && <span>{signatureText(row.signature, words, locale)}</span>}
    </>
  )
}

/** What belongs to where the money is now: the attempt before and 大写 while it is ordered, its age, its arrival. */
function MoneyFacts({ row, words, locale }: Saying) {
  const { funds } = words
  const isBeforePayment = row.fundsState === 'due' || row.fundsState === 'prepared'
  return (
    <>
      {row.sentBack && isBeforePayment && (
        <span className="text-soon">
          {funds.attempt(row.sentBack.attempt)} · {returnText(row.sentBack, words, locale)}
        </span>
      )}
      {isBeforePayment && row.amountFen > 0 && (
        <span>
          <span className="text-ink-3">{funds.capitals}</span>{' '}
          <span lang="zh-CN">{capitals(fen(row.amountFen))}</span>
        </span>
      )}
      {row.fundsState === 'remitted' && row.clock && <span>{funds.age(row.clock.elapsed)}</span>}
      {row.arrived?.receipts.map((one) => (
        <span key={one.bankReference}>
          {money(one.amountFen)} · {funds.arrived(one.bankReference, shortDate(one.receivedOn, locale))}
        </span>
      ))}
    </>
  )
}

function orderText(order: OrderLine, { row, words: { funds }, locale }: Saying): string {
  const made = order.madeBy ? funds.madeBy(order.madeBy, shortInstant(order.madeAt, locale)) : ''
  const parts = [
    `${funds.orderNumber} ${order.reference}`,
    ...(row.attempts > 1 ? [funds.attempt(order.attempt)] : []),
    ...(order.paidOn
      ? [funds.paid(order.bankReference ?? '', shortDate(order.paidOn, locale))]
      : made === ''
        ? []
        : [made]),
  ]
  return parts.join(' · ')
}

function returnText(order: OrderLine, { funds, lifecycle }: AllWords, locale: Locale): string {
  const reason = order.returnReason ? lifecycle.bankReturnReasons[order.returnReason].name : ''
  return funds.returned(reason, order.returnedOn ? longDate(order.returnedOn, locale) : '')
}

function signatureText(
  { step, openedBy, openedAt }: NonNullable<FundsRow['signature']>,
  { funds, lifecycle }: AllWords,
  locale: Locale,
): string {
  return funds.waits.signature(lifecycle.steps[step].button, openedBy ?? '', shortInstant(openedAt, locale))
}

/** What has to be seen before anything is done: an amount that does not fit, an order that differs. */
export function RowAlarm({ row, words }: Omit<Saying, 'locale'>) {
  const { funds, lifecycle } = words
  if (row.fundsState === 'mismatched' && row.arrived) {
    const { breakCode, receivedFen } = row.arrived
    const note =
      breakCode && `${lifecycle.breakCodes[breakCode].name} · ${lifecycle.breakCodes[breakCode].hint}`
    return (
      <BreakFigures
        tableFen={row.tableFen}
        receivedFen={receivedFen}
        words={funds.figures}
        {...(note && { note })}
      />
    )
  }
  if (!row.differences) return null
  return (
    <OrderDifferences
      title={funds.differs.title}
      evenText={funds.compared}
      lines={row.differences.map((one) => differenceText(one, words))}
    />
  )
}

function differenceText(one: Difference, { funds }: AllWords): string {
  const { fields, against, line, account } = funds.differs
  if (one.field === 'account') return account(against[one.against])
  const shown = (value: string) => (one.field === 'amount' ? money(Number(value)) : value)
  return line(fields[one.field], shown(one.order), against[one.against], shown(one.other))
}

/** What the first signature says, for the second to read before signing. */
export function SignedEntries({ entry, locale }: { readonly entry: FundsEntry; readonly locale: Locale }) {
  const signed = entry.step?.signing?.part === 'second' ? entry.step.signed : []
  if (signed.length === 0) return null
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {signed.map((one) => {
        const { term, value } = signedText(one, locale)
        return (
          <div key={one.path} className="flex gap-2">
            <dt className="text-ink-3">{term}</dt>
            <dd>{value}</dd>
          </div>
        )
      })}
    </dl>
  )
}
