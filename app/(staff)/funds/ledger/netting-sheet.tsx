import type { Route } from 'next'
import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import { monthDay, monthText } from '@/lib/i18n/format/dates'
import { plainAmount } from '@/lib/i18n/format/money'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import type { Netting, NettingPair, SettlementStatus } from '@/lib/queries/netting'
import { SettlementForms } from './settlement-forms'

type Props = { readonly netting: Netting; readonly words: AllWords; readonly locale: Locale }

const TONES: Record<SettlementStatus, Tone> = {
  prepared: 'soon',
  approved: 'soon',
  paid: 'soon',
  settled: 'done',
  declined: 'calm',
}

type SettledProps = Omit<Props, 'netting'> & { readonly pair: NettingPair; readonly isRunning: boolean }

/** How far a pair's month is settled, and by whose papers. */
function Settled({ pair: { settlement, turn }, isRunning, words, locale }: SettledProps) {
  const says = words.books.netting
  if (settlement === null)
    return turn === 'prepare' ? null : (
      <span className="text-sm text-ink-3">{isRunning ? says.running : says.open}</span>
    )
  const { status, reference, madeBy, decidedBy, bankReference, paidOn, receivedOn, returns } = settlement
  const notes = [
    says.by(madeBy ?? '', decidedBy),
    paidOn && says.paid(monthDay(paidOn, locale), bankReference ?? ''),
    receivedOn && says.received(monthDay(receivedOn, locale)),
    returns > 0 && says.returns(returns),
  ].filter((note) => typeof note === 'string' && note !== '')
  return (
    <span>
      <Tag tone={TONES[status]}>{says.statuses[status]}</Tag> {reference}
      <span className="block text-xs text-ink-3">{notes.join(' · ')}</span>
    </span>
  )
}

/** 轧差表: what agencies owe each other for a month's advances, case by case, and what each pays or gets. */
export function NettingSheet({ netting, words, locale }: Props) {
  const { books } = words
  const says = books.netting
  const { month, previous, next, pairs, positions, dueOn } = netting
  const to = (other: string) => `/funds/ledger?month=${other}#netting` as Route
  const title = says.title(monthText(month, locale))
  return (
    <Sheet
      kind="flush"
      id="netting"
      title={title}
      actions={
        <>
          <ButtonLink size="small" href={to(previous)}>
            {monthText(previous, locale)}
          </ButtonLink>
          {next !== null && (
            <ButtonLink size="small" href={to(next)}>
              {monthText(next, locale)}
            </ButtonLink>
          )}
        </>
      }
    >
      <p className="px-4 pb-3 text-ink-2">
        {pairs.length === 0 ? says.none : says.hint}
        {pairs.length > 0 && dueOn !== null && (
          <strong className="font-semibold"> {says.dueOn(monthDay(dueOn, locale))}</strong>
        )}
      </p>
      {pairs.length > 0 && (
        <Table label={title}>
          <Head>
            <Th>{says.columns.pair}</Th>
            <Th>{says.columns.cases}</Th>
            <Th num>{says.columns.net}</Th>
            <Th>{says.columns.settlement}</Th>
          </Head>
          <tbody>
            {pairs.map((pair) => (
              <Row key={pair.key}>
                <Td className="align-top">
                  {pair.netFen === 0
                    ? says.even(pair.debtor, pair.creditor)
                    : says.owes(pair.debtor, pair.creditor)}
                </Td>
                <Td>
                  {pair.claims.map((claim) => (
                    <span key={claim.reference} className="block">
                      <Link href={`/cases/${claim.reference}` as Route} className="hover:underline">
                        {claim.reference}
                      </Link>{' '}
                      {claim.creditor === pair.creditor ? '' : '−'}
                      {plainAmount(claim.amountFen)}
                    </span>
                  ))}
                </Td>
                <Td num className="align-top">
                  <strong className="font-semibold">{plainAmount(pair.netFen)}</strong>
                </Td>
                <Td className="align-top">
                  <div className="flex flex-col items-start gap-2">
                    <Settled pair={pair} isRunning={next === null} words={words} locale={locale} />
                    <SettlementForms pair={pair} month={month} today={netting.today} />
                  </div>
                </Td>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
      {positions.length > 0 && (
        <div className="border-t border-line">
          <Table label={says.positions}>
            <Head>
              <Th>{books.ledger.agency}</Th>
              <Th num>{says.columns.toGet}</Th>
              <Th num>{says.columns.toPay}</Th>
              <Th num>{says.columns.net}</Th>
            </Head>
            <tbody>
              {positions.map((position) => (
                <Row key={position.agency}>
                  <Td>{position.agency}</Td>
                  <Td num>{plainAmount(position.toGetFen)}</Td>
                  <Td num>{plainAmount(position.toPayFen)}</Td>
                  <Td num>
                    <strong className="font-semibold">{plainAmount(position.netFen)}</strong>
                  </Td>
                </Row>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </Sheet>
  )
}
