import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { Amount } from '@/components/money/amount'
import { buttonLook } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { requireActor } from '@/lib/auth/current-actor'
import { shortInstant } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import { paymentDesk, type PaymentDesk } from '@/lib/queries/payment-files'
import { currentLocale, words } from '@/lib/web/locale'
import { MoneyNav } from '../money-nav'
import { MakeFileForm } from './make-form'
import { VoidForms } from './void-forms'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).books.payments.title }
}

/** 付款文件: what waits for the bank, and the files it was handed. */
export default async function Page() {
  const actor = await requireActor()
  const desk = await paymentDesk(actor)
  if (!desk) notFound()
  const all = await words()
  const locale = await currentLocale()
  const { payments } = all.books
  return (
    <>
      <PageBar title={payments.title} action={<MoneyNav actor={actor} current="export" />} />
      <div className="flex flex-col gap-3">
        <Unsent desk={desk} words={all} />
        <Files desk={desk} words={all} locale={locale} />
      </div>
    </>
  )
}

type PartProps = { readonly desk: PaymentDesk; readonly words: AllWords }

function Unsent({ desk: { unsent, unsentFen, mayWork }, words: { books, funds } }: PartProps) {
  const { payments } = books
  if (unsent.length === 0)
    return (
      <Sheet label={payments.make}>
        <EmptyState title={payments.nothing}>{payments.nothingHint}</EmptyState>
      </Sheet>
    )
  return (
    <Sheet kind="flush" title={payments.waiting(unsent.length)} aside={<Amount fen={unsentFen} strong />}>
      <Table label={payments.waiting(unsent.length)}>
        <Head>
          <Th>{payments.table.order}</Th>
          <Th>{payments.table.payee}</Th>
          <Th num>{payments.table.amount}</Th>
        </Head>
        <tbody>
          {unsent.map((order) => (
            <Row key={order.reference}>
              <Td>
                <Link href={`/cases/${order.caseReference}` as Route} className="hover:underline">
                  {order.reference}
                </Link>
              </Td>
              <Td>
                {order.payee.accountName}
                <span className="block text-xs text-ink-3">
                  {[order.payee.bankName, funds.lastDigits(order.payee.accountLast4)].join(' ')}
                </span>
              </Td>
              <Td num>
                <Amount fen={order.amountFen} plain />
              </Td>
            </Row>
          ))}
        </tbody>
      </Table>
      {mayWork && (
        <div className="flex flex-col gap-2 border-t border-line px-4 py-3">
          <p className="max-w-2xl text-ink-2">{payments.makeHint}</p>
          <MakeFileForm />
        </div>
      )}
    </Sheet>
  )
}

function Files({
  desk: { files, mayWork },
  words: { books },
  locale,
}: PartProps & { readonly locale: Locale }) {
  const { payments } = books
  return (
    <Sheet kind="flush" title={payments.files}>
      {files.length === 0 ? (
        <p className="px-4 pb-3 text-ink-3">{payments.noFiles}</p>
      ) : (
        <Table label={payments.files}>
          <Head>
            <Th>{payments.table.file}</Th>
            <Th>{payments.table.made}</Th>
            <Th num>{payments.table.amount}</Th>
            <Th num>{payments.table.count}</Th>
            <Th>{payments.table.download}</Th>
          </Head>
          <tbody>
            {files.map((file) => (
              <Row key={file.messageId}>
                <Td>{file.messageId}</Td>
                <Td>{shortInstant(file.madeAt, locale)}</Td>
                <Td num>
                  <Amount fen={file.amountFen} plain />
                </Td>
                <Td num>{payments.paid(file.paid, file.count)}</Td>
                <Td>
                  <div className="flex flex-col items-start gap-2">
                    {mayWork && !file.isVoid && <Downloads messageId={file.messageId} />}
                    {file.isVoid && (
                      <span className="text-ink-2">
                        {file.voidedAt === null
                          ? books.voidFile.cancelled
                          : books.voidFile.voided(shortInstant(file.voidedAt, locale))}
                      </span>
                    )}
                    <VoidForms file={file} />
                  </div>
                </Td>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Sheet>
  )
}

function Downloads({ messageId }: { readonly messageId: string }) {
  return (
    <span className="flex gap-2">
      {(['xml', 'csv'] as const).map((form) => (
        <a
          key={form}
          href={`/funds/export/${messageId}/${form}`}
          download
          className={buttonLook({ size: 'small' })}
        >
          {form === 'xml' ? 'pain.001' : 'CSV'}
          <span className="sr-only"> {messageId}</span>
        </a>
      ))}
    </span>
  )
}
