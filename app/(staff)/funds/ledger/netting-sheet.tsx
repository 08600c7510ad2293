import type { Route } from 'next'
import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { monthText } from '@/lib/i18n/format/dates'
import { plainAmount } from '@/lib/i18n/format/money'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import type { Netting } from '@/lib/queries/netting'

type Props = { readonly netting: Netting; readonly words: AllWords; readonly locale: Locale }

/** 轧差表: what agencies owe each other for a month's advances, case by case, and what each pays or gets. */
export function NettingSheet({ netting, words: { books }, locale }: Props) {
  const says = books.netting
  const { month, previous, next, pairs, positions } = netting
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
      <p className="px-4 pb-3 text-ink-2">{pairs.length === 0 ? says.none : says.hint}</p>
      {pairs.length > 0 && (
        <Table label={title}>
          <Head>
            <Th>{says.columns.pair}</Th>
            <Th>{says.columns.cases}</Th>
            <Th num>{says.columns.net}</Th>
          </Head>
          <tbody>
            {pairs.map((pair) => (
              <Row key={`${pair.creditor} ${pair.debtor}`}>
                <Td className="align-top">{says.owes(pair.debtor, pair.creditor)}</Td>
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
