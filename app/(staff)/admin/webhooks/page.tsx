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
import { shortInstant } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import { webhookWords } from '@/lib/i18n/webhook-words'
import { webhooksPage, type WebhookEntry } from '@/lib/queries/webhooks-page'
import { currentLocale } from '@/lib/web/locale'
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
      <Sheet kind="flush">
        {page.entries.length === 0 ? (
          <EmptyState title={says.empty.title}>
            {page.mayRegister ? says.empty.body : says.empty.bodyReading}
          </EmptyState>
        ) : (
          <Endpoints entries={page.entries} locale={locale} />
        )}
      </Sheet>
      <ReceiverGuide locale={locale} />
    </>
  )
}

function Endpoints({ entries, locale }: { entries: readonly WebhookEntry[]; locale: Locale }) {
  const says = webhookWords(locale)
  const { table } = says
  return (
    <RowNavigation>
      <Table label={table.label}>
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
              <Td clip title={entry.name}>
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
              <Td>{entry.agency ? nameIn(entry.agency, locale) : says.all}</Td>
              <Td clip title={entry.address}>
                {entry.address}
              </Td>
              <Td>{kindsText(entry.kinds, locale)}</Td>
              <Td num>{entry.waiting}</Td>
              <Td num className={entry.dead > 0 ? 'font-semibold text-late' : undefined}>
                {entry.dead}
              </Td>
              <Td dim>{entry.lastTaken ? shortInstant(entry.lastTaken, locale) : says.never}</Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </RowNavigation>
  )
}
