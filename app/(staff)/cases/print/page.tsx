import type { Metadata, Route } from 'next'
import { PageBar } from '@/components/layout/page-bar'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { requireActor } from '@/lib/auth/current-actor'
import { printBatchPage } from '@/lib/queries/print-batch'
import { words } from '@/lib/web/locale'
import { PrintProgressBar } from './progress-bar'

type PrintRoute = { readonly searchParams: Promise<{ readonly batch?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).papers.print.title }
}

/** Papers of ticked cases joined into one file. The address names the batch, so a reload finds it again. */
export default async function PrintPage({ searchParams }: PrintRoute) {
  const actor = await requireActor()
  const { batch } = await searchParams
  const view = typeof batch === 'string' ? await printBatchPage(actor, batch) : null
  const { kinds, print: says, sheet } = (await words()).papers
  const back = <ButtonLink href={'/cases' as Route}>{says.back}</ButtonLink>
  return (
    <>
      <PageBar title={says.title} action={back} />
      {view ? (
        <div className="flex max-w-3xl flex-col gap-4">
          <Sheet>
            <PrintProgressBar batchId={view.id} first={view} />
          </Sheet>
          <Sheet title={says.list}>
            <ol className="flex flex-col gap-1.5">
              {view.papers.map(({ reference, kind, number, version, isFailed }) => (
                <li key={`${number} ${version}`} className="flex flex-wrap gap-x-3">
                  <span>{reference}</span>
                  <span>{kinds[kind]}</span>
                  {version > 1 && <span className="text-ink-3">{sheet.version(version)}</span>}
                  <span className="text-ink-3">{number}</span>
                  {isFailed && <Tag tone="late">{says.leftOut}</Tag>}
                </li>
              ))}
            </ol>
            <p className="mt-2.5 text-xs text-ink-3">{says.hint}</p>
          </Sheet>
        </div>
      ) : (
        <EmptyState title={says.none} />
      )}
    </>
  )
}
