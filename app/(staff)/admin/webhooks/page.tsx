import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { RowNavigation } from '@/components/ui/row-navigation'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { requireActor } from '@/lib/auth/current-actor'
import { isClockMoved } from '@/lib/env'
import { shortInstant } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import { webhookWords } from '@/lib/i18n/webhook-words'
import { webhooksPage, type WebhookEntry } from '@/lib/queries/webhooks-page'
import { currentLocale } from '@/lib/web/locale'
import { failingText } from './failing-text'
import { kindsText } from './kinds-text'
import { ReceiverGuide } from './receiver-guide'
import { StateTag } from './state-tag'

export async function generateMetadata(): Promise<Metadata> {
  return { title: webhookWords(await currentLocale()).title }
}

/** 事件推送: which other systems are told, and whether they take it. */
export default async function WebhooksPage() {
  const page = await webhooksPage(await requireActor())
  if (page === null) notFound()
  const locale = await currentLocale()
  const says = webhookWords(locale)
  const register = (
    <ButtonLink href={'/admin/webhooks/new' as Route} variant="primary">
      {says.fresh}
    </ButtonLink>
  )
  return (
    <>
      <PageBar title={says.title} {...(page.mayRegister && { action: register })} />
      <p className="mb-3 max-w-3xl text-ink-2">{says.lead}</p>
      {isClockMoved() && <p className="mb-3 text-sm text-ink-3">{says.realTime}</p>}
      <Sheet kind="flush">
        {page.entries.length === 0 ? (
          <EmptyState title={says.empty.title}>
            {page.mayRegister ? says.empty.body : says.empty.bodyReading}
          </EmptyState>
        ) : (
          <Endpoints entries={page.entries} realNow={new Date()} locale={locale} />
        )}
      </Sheet>
      <ReceiverGuide locale={locale} />
    </>
  )
}

type EndpointsProps = Readonly<{ entries: readonly WebhookEntry[]; realNow: Date; locale: Locale }>

function Endpoints({ entries, realNow, locale }: EndpointsProps) {
  const says = webhookWords(locale)
  const { table } = says
  return (
    <RowNavigation>
      <Table label={table.label} cards>
        <Head>
          <Th>{table.name}</Th>
          <Th>{table.state}</Th>
          <Th>{table.cases}</Th>
          <Th>{table.address}</Th>
          <Th>{table.kinds}</Th>
          <Th num>{table.waiting}</Th>
          <Th num>{table.dead}</Th>
          <Th>{table.lastTaken}</Th>
        </Head>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.endpointId} opens>
              <Td clip title={entry.name} className="max-md:flex-1">
                <Link
                  href={`/admin/webhooks/${entry.endpointId}` as Route}
                  className="rounded-sm font-medium text-accent hover:underline"
                >
                  {entry.name}
                </Link>
              </Td>
              <Td>
                <StateTag state={entry.state} locale={locale} />
              </Td>
              <Td data-label={table.cases}>{entry.agency ? nameIn(entry.agency, locale) : says.all}</Td>
              <Td clip title={entry.address} data-label={table.address} className="max-md:wrap-anywhere">
                {entry.address}
              </Td>
              <Td data-label={table.kinds}>{kindsText(entry.kinds, locale)}</Td>
              <Td num data-label={table.waiting}>
                {entry.waiting}
              </Td>
              <Td
                num
                data-label={table.dead}
                className={entry.dead > 0 ? 'font-semibold text-late' : undefined}
              >
                {entry.dead}
              </Td>
              <Td dim={entry.failing === null} data-label={table.lastTaken}>
                {entry.lastTaken ? shortInstant(entry.lastTaken, locale) : says.never}
                {entry.failing !== null && <LastTry failing={entry.failing} {...{ realNow, locale }} />}
              </Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </RowNavigation>
  )
}

type LastTryProps = Readonly<{ failing: NonNullable<WebhookEntry['failing']>; realNow: Date; locale: Locale }>

/** Under when something was taken last: why nothing is since, and when it is tried again. */
function LastTry({ failing, realNow, locale }: LastTryProps) {
  const { why, next } = failingText(failing, realNow, locale)
  return (
    <span className="block max-w-56 text-sm max-md:max-w-none whitespace-normal text-soon">
      {why}
      <span className="block">{next}</span>
    </span>
  )
}
