import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { buttonLook, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { requireActor } from '@/lib/auth/current-actor'
import { isBatchStep } from '@/lib/domain/batches/batch'
import { shortInstant } from '@/lib/i18n/format/dates'
import { batchesPage, type BatchesPage, type BatchLine } from '@/lib/queries/batches-page'
import { currentLocale, words } from '@/lib/web/locale'
import { batchTone } from './batch-tone'
import { pageOf } from './page-of'
import { UploadForm } from './upload-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).batches.title }
}

/** 批量办理: a sheet to upload, one step of many clean cases, and every batch of the own agency. */
export default async function Batches({ searchParams }: PageProps<'/cases/batches'>) {
  const actor = await requireActor()
  const view = await batchesPage(actor, pageOf((await searchParams)['page']))
  if (!view) notFound()
  const { batches: says } = await words()
  const steps = view.mayOrder.filter(isBatchStep)
  return (
    <>
      <PageBar title={says.title} />
      <div className="flex flex-col gap-4">
        <p className="max-w-4xl text-pretty text-ink-2">{says.lead}</p>
        {view.mayOrder.includes('intake') && (
          <Sheet title={says.upload.title} actions={<Templates />}>
            <p className="mb-3 max-w-4xl text-pretty text-ink-2">{says.upload.lead}</p>
            <UploadForm />
          </Sheet>
        )}
        {steps.length > 0 && (
          <Sheet title={says.clean.title}>
            <p className="mb-3 max-w-4xl text-pretty text-ink-2">{says.clean.lead}</p>
            <div className="flex flex-wrap gap-2">
              {steps.map((step) => (
                <ButtonLink key={step} href={`/cases/batches/clean?step=${step}` as Route}>
                  {says.kinds[step]}
                </ButtonLink>
              ))}
            </div>
          </Sheet>
        )}
        <List view={view} />
      </div>
    </>
  )
}

/** Files, so no links of the router. */
async function Templates() {
  const { upload } = (await words()).batches
  return (
    <div className="flex flex-wrap gap-2">
      <a className={buttonLook({ size: 'small' })} href="/cases/batches/template" download>
        {upload.template}
      </a>
      <a className={buttonLook({ size: 'small' })} href="/cases/batches/template?as=csv" download>
        {upload.templateCsv}
      </a>
    </div>
  )
}

async function List({ view }: { readonly view: BatchesPage }) {
  const { list } = (await words()).batches
  const { columns } = list
  return (
    <div>
      <Sheet kind="flush" title={list.title}>
        {view.rows.length === 0 ? (
          <EmptyState title={list.none} />
        ) : (
          <Table label={list.title}>
            <Head>
              <Th>{columns.when}</Th>
              <Th>{columns.kind}</Th>
              <Th>{columns.who}</Th>
              <Th num>{columns.rows}</Th>
              <Th>{columns.result}</Th>
              <Th>{columns.state}</Th>
            </Head>
            <tbody>
              {view.rows.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </tbody>
          </Table>
        )}
      </Sheet>
      <p className="mt-2 text-xs text-ink-3">{list.kept}</p>
      <Pager
        page={view.page}
        pages={view.pages}
        previous={`/cases/batches?page=${view.page - 1}`}
        next={`/cases/batches?page=${view.page + 1}`}
      />
    </div>
  )
}

async function Line({ line }: { readonly line: BatchLine }) {
  const { batches: says } = await words()
  const locale = await currentLocale()
  const { id, kind, status, ending, askedAt, by, total, done, notDone } = line
  return (
    <Row opens>
      <Td>
        <Link
          href={`/cases/batches/${id}` as Route}
          prefetch={false}
          className="font-medium text-accent hover:underline"
        >
          {shortInstant(askedAt, locale)}
        </Link>
      </Td>
      <Td>{says.kinds[kind]}</Td>
      <Td>{by}</Td>
      <Td num>{total}</Td>
      <Td>{says.list.result(done, notDone)}</Td>
      <Td>
        <Tag tone={batchTone({ status, ending, isWhole: done === total })}>
          {ending ? says.endings[ending] : says.statuses[status]}
        </Tag>
      </Td>
    </Row>
  )
}
