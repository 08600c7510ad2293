import { Disclosure } from '@/components/ui/disclosure'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import type { BackPaymentPlan } from '@/lib/domain/continuity/back-payment-plan'
import { monthDay, monthText } from '@/lib/i18n/format/dates'
import { plainAmount } from '@/lib/i18n/format/money'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'

/** Longest table shown without being asked for. */
const SHORT = 24

/** Month by month: due, days late, amount, fee. */
export function FeeTable({ plan, locale }: { readonly plan: BackPaymentPlan; readonly locale: Locale }) {
  const { fee: says } = wordsFor(locale).calculator
  const { table } = says
  const fees = plan.items.reduce((sum, item) => sum + item.fee, 0)
  const body = (
    <div className="-mx-4.5 sm:mx-0">
      <Table label={table.label} className="[&_td]:px-1.5 [&_th]:px-1.5">
        <Head>
          <Th>{table.month}</Th>
          <Th>{table.due}</Th>
          <Th num>{table.days}</Th>
          <Th num>{table.principal}</Th>
          <Th num>{table.fee}</Th>
        </Head>
        <tbody>
          {plan.items.map(({ month, dueOn, days, principal, fee }) => (
            <Row key={month}>
              <Td>{locale === 'en' ? monthText(month, locale) : month}</Td>
              <Td>{monthDay(dueOn, locale)}</Td>
              <Td num>{days}</Td>
              <Td num>{plainAmount(principal)}</Td>
              <Td num>{plainAmount(fee)}</Td>
            </Row>
          ))}
          <Row className="font-semibold">
            <Td>{says.total}</Td>
            <Td />
            <Td />
            <Td num>{plan.principal === null ? '' : plainAmount(plan.principal)}</Td>
            <Td num>{plainAmount(fees)}</Td>
          </Row>
        </tbody>
      </Table>
      {plan.bearer === 'none' && fees > 0 && (
        <p className="mt-1.5 px-4.5 text-sm text-ink-3 sm:px-0">{says.notCharged}</p>
      )}
    </div>
  )
  return plan.items.length > SHORT ? <Disclosure summary={table.label}>{body}</Disclosure> : body
}
