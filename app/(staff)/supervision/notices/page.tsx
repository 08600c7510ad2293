import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Notice } from '@/components/ui/notice'
import { RowNavigation } from '@/components/ui/row-navigation'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { requireActor } from '@/lib/auth/current-actor'
import { shortInstant } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import { undeliveredPage } from '@/lib/queries/undelivered'
import { currentLocale, words } from '@/lib/web/locale'
import { SupervisionNav } from '../supervision-nav'
import { ReplayCause } from './forms'

const HERE = '/supervision/notices'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).undelivered.title }
}

/** Messages to insured persons that failed for good: dealt with one by one, or all of one cause sent again. */
export default async function UndeliveredPage({ searchParams }: PageProps<'/supervision/notices'>) {
  const actor = await requireActor()
  const { cause: asked, done } = await searchParams
  const page = await undeliveredPage(actor, typeof asked === 'string' ? asked : undefined)
  if (!page) notFound()
  const locale = await currentLocale()
  const { undelivered: says, casePage } = await words()
  const { kinds, failures } = casePage.closure
  const { table } = says
  const kindName = (kind: string) => (Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : kind)
  return (
    <>
      <PageBar title={says.title}>
        <SupervisionNav current="notices" />
      </PageBar>
      {page.causes.length > 0 && (
        <div className="mb-3">
          <LinkTabs
            label={says.causes}
            tabs={[
              {
                href: HERE as Route,
                label: says.allCauses,
                count: page.causes.reduce((sum, { count }) => sum + count, 0),
                current: page.cause === null,
              },
              ...page.causes.map(({ cause, count }) => ({
                href: `${HERE}?cause=${cause}` as Route,
                label: failures[cause],
                count,
                current: page.cause === cause,
              })),
            ]}
          />
        </div>
      )}
      {typeof done === 'string' && Object.hasOwn(says.done, done) && (
        <Notice tone="done" announce className="mb-3" title={says.done[done as keyof typeof says.done]} />
      )}
      <p className="mb-3 max-w-3xl text-ink-2">{says.lead}</p>
      {page.cause !== null && page.count > 0 && (
        <div className="mb-3 flex flex-wrap items-center gap-3">
          <ReplayCause cause={page.cause} count={page.count} />
          <p className="text-sm text-ink-3">{says.replayAsk}</p>
        </div>
      )}
      <Sheet kind="flush">
        {page.notices.length === 0 ? (
          <EmptyState title={says.empty.title}>{says.empty.body}</EmptyState>
        ) : (
          <RowNavigation>
            <Table label={table.label}>
              <Head>
                <Th>{table.notice}</Th>
                <Th>{table.case}</Th>
                <Th>{table.agency}</Th>
                <Th>{table.phone}</Th>
                <Th num>{table.attempts}</Th>
                <Th>{table.cause}</Th>
                <Th>{table.when}</Th>
                <Th>{table.work}</Th>
              </Head>
              <tbody>
                {page.notices.map((notice) => (
                  <Row key={notice.id} opens>
                    <Td className="font-medium">{kindName(notice.kind)}</Td>
                    <Td>{notice.reference}</Td>
                    <Td clip title={nameIn(notice.agency, locale)}>
                      {nameIn(notice.agency, locale)}
                    </Td>
                    <Td>{notice.phone ?? '–'}</Td>
                    <Td num>{notice.attempts}</Td>
                    <Td className="min-w-56 whitespace-normal">{failures[notice.cause]}</Td>
                    <Td dim>{shortInstant(notice.at, locale)}</Td>
                    <Td>
                      <Link
                        href={`${HERE}/${notice.id}` as Route}
                        className="rounded-sm text-accent hover:underline"
                        aria-label={`${says.handle} ${kindName(notice.kind)} ${notice.reference}`}
                      >
                        {says.handle}
                      </Link>
                    </Td>
                  </Row>
                ))}
              </tbody>
            </Table>
          </RowNavigation>
        )}
      </Sheet>
      {page.count > page.notices.length && (
        <p className="mt-2 text-ink-3">{says.more(page.count - page.notices.length)}</p>
      )}
    </>
  )
}
