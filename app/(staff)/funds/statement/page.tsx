import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { EmptyState } from '@/components/ui/empty-state'
import { RowNavigation } from '@/components/ui/row-navigation'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { requireActor } from '@/lib/auth/current-actor'
import { BREAK_CODES } from '@/lib/domain/transfer/closed-lists'
import { now } from '@/lib/env'
import { longDate, shortInstant } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import { bankDesk, type BankDesk } from '@/lib/queries/bank-desk'
import { doubleLines } from '@/lib/queries/double-lines'
import type { SuspenseAsked } from '@/lib/queries/suspense-list'
import { currentLocale, words } from '@/lib/web/locale'
import { MoneyNav } from '../money-nav'
import { DoublesSheet } from './doubles-sheet'
import { ImportForm } from './import-form'
import { LinesSheet } from './lines-sheet'
import { SuspenseSheet } from './suspense-sheet'

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).books.statement.title }
}

/** 银行对账单: what the bank says, what became of it, and what nobody knows yet. */
export default async function Page({ searchParams }: Props) {
  const actor = await requireActor()
  const params = await searchParams
  const statement = typeof params['statement'] === 'string' ? params['statement'] : null
  const page = Number(params['page'] ?? 1)
  const suspense = suspenseAsked(params)
  const asked = { statement, page: Number.isInteger(page) ? page : 1, suspense }
  const desk = await bankDesk(actor, asked, now())
  if (!desk) notFound()
  const doubles = await doubleLines(actor)
  const all = await words()
  const locale = await currentLocale()
  const says = all.books.statement
  return (
    <>
      <PageBar title={says.title} action={<MoneyNav actor={actor} current="statement" />} />
      <div className="flex flex-col gap-3">
        {desk.mayWork && (
          <Sheet title={says.import}>
            <ImportForm />
          </Sheet>
        )}
        {desk.current && (
          <LinesSheet current={desk.current} mayWork={desk.mayWork} words={all} locale={locale} />
        )}
        <DoublesSheet doubles={doubles} mayWork={desk.mayWork} words={all} locale={locale} />
        <SuspenseSheet desk={desk} asked={suspense} words={all} locale={locale} />
        <Statements desk={desk} words={all} locale={locale} />
      </div>
    </>
  )
}

function suspenseAsked(params: Awaited<Props['searchParams']>): SuspenseAsked {
  const page = Number(params['waiting'] ?? 1)
  const kind = params['break']
  const text = params['find']
  return {
    page: Number.isInteger(page) ? page : 1,
    breakCode: kind === 'none' ? kind : (BREAK_CODES.find((code) => code === kind) ?? null),
    text: typeof text === 'string' ? text.slice(0, 60) : '',
  }
}

type PartProps = { readonly desk: BankDesk; readonly words: AllWords; readonly locale: Locale }

function Statements({ desk: { statements }, words: { books }, locale }: PartProps) {
  const says = books.statement
  return (
    <Sheet kind="flush" title={says.imported}>
      {statements.length === 0 ? (
        <EmptyState title={says.none}>{says.noneHint}</EmptyState>
      ) : (
        <RowNavigation>
          <Table label={says.imported}>
            <Head>
              <Th>{says.table.file}</Th>
              <Th>{says.table.days}</Th>
              <Th num>{says.table.lines}</Th>
              <Th num>{says.table.open}</Th>
              <Th>{says.table.by}</Th>
            </Head>
            <tbody>
              {statements.map((one) => (
                <Row key={one.id} opens>
                  <Td clip title={one.fileName}>
                    <Link href={`/funds/statement?statement=${one.id}` as Route} className="hover:underline">
                      {one.fileName}
                    </Link>
                  </Td>
                  <Td>
                    {longDate(one.from, locale)}
                    {one.to !== one.from && ` – ${longDate(one.to, locale)}`}
                  </Td>
                  <Td num>
                    {one.lines}
                    {one.repeated > 0 && (
                      <span className="block text-xs text-ink-3">{says.repeated(one.repeated)}</span>
                    )}
                  </Td>
                  <Td num>{one.open}</Td>
                  <Td dim>
                    {one.importedBy} {shortInstant(one.importedAt, locale)}
                  </Td>
                </Row>
              ))}
            </tbody>
          </Table>
        </RowNavigation>
      )}
    </Sheet>
  )
}
