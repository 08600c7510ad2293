import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { buttonLook, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { requireActor } from '@/lib/auth/current-actor'
import { isToCorrect, ROW_STATES } from '@/lib/domain/batches/batch'
import { instantText, longDate } from '@/lib/i18n/format/dates'
import { batchPage, readBatchAddress, type BatchView } from '@/lib/queries/batch-page'
import { currentLocale, words } from '@/lib/web/locale'
import { batchTone } from '../batch-tone'
import { BatchProgressBar } from './progress-bar'
import { RowsSheet } from './rows-sheet'
import { CancelForm, StartForm } from './verbs'

type BatchPageProps = PageProps<'/cases/batches/[batchId]'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).batches.title }
}

/** One batch: how far it is, what it waits for, what came of every row. The state is in the database, not here. */
export default async function Batch({ params, searchParams }: BatchPageProps) {
  const actor = await requireActor()
  const asked = await searchParams
  const view = await batchPage(actor, readBatchAddress((await params).batchId, asked))
  if (!view) notFound()
  const locale = await currentLocale()
  const { batches: says } = await words()
  const { kind, status, ending, askedBy, askedAt, orderedBy } = view
  const isWorking = status === 'checking' || status === 'running'
  return (
    <>
      <PageBar
        title={says.kinds[kind]}
        action={<ButtonLink href={'/cases/batches' as Route}>{says.page.back}</ButtonLink>}
      >
        <Tag tone={batchTone({ status, ending, isWhole: view.counts.done === view.total })}>
          {ending ? says.endings[ending] : says.statuses[status]}
        </Tag>
        <span className="text-sm text-ink-2">
          {says.page.asked(askedBy, instantText(askedAt, locale))}
          {orderedBy !== null && orderedBy !== askedBy && ` · ${says.page.ordered(orderedBy)}`}
        </span>
      </PageBar>
      <div className="flex flex-col gap-4">
        {asked['known'] === '1' && <Notice tone="info" title={says.page.known} />}
        {isWorking && <Working view={view} />}
        {status === 'ready' && <Ready view={view} />}
        {status === 'ended' && <Over view={view} />}
        <Downloads view={view} />
        <RowsSheet view={view} />
      </div>
    </>
  )
}

async function Working({ view }: { readonly view: BatchView }) {
  const { page } = (await words()).batches
  const { id, status, ending, total, counts, secondsLeft, may } = view
  return (
    <Sheet label={page.progress(0, total)}>
      <BatchProgressBar key={status} batchId={id} first={{ status, ending, total, counts, secondsLeft }} />
      {/* Without script the page asks for itself again. */}
      <noscript>
        <meta httpEquiv="refresh" content="5" />
        <p className="mt-2">
          <a className="text-accent underline" href={`/cases/batches/${id}`}>
            {page.refresh}
          </a>
        </p>
      </noscript>
      {may.cancel && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <CancelForm batchId={id} submit={page.cancel} />
          <span className="text-sm text-ink-3">{page.cancelHint}</span>
        </div>
      )}
    </Sheet>
  )
}

async function Ready({ view }: { readonly view: BatchView }) {
  const { page } = (await words()).batches
  const { id, counts, may } = view
  const clean = counts.due - counts.doubtful
  return (
    <Sheet kind="due" title={page.ready.title}>
      <ul className="mb-3 list-disc pl-5">
        <li>{page.ready.clean(clean)}</li>
        {counts.doubtful > 0 && <li>{page.ready.doubtful(counts.doubtful)}</li>}
        {counts.faulty > 0 && <li>{page.ready.faulty(counts.faulty)}</li>}
      </ul>
      {counts.faulty > 0 && counts.due > 0 && <p className="mb-3 text-ink-2">{page.ready.faultsHint}</p>}
      {counts.due === 0 && <Notice tone="warn" title={page.ready.nothing} />}
      <div className="mt-3 flex flex-wrap items-center gap-3">
        {may.start && counts.due > 0 && <StartForm batchId={id} doubtful={counts.doubtful} />}
        {may.cancel && <CancelForm batchId={id} submit={page.discard} />}
      </div>
    </Sheet>
  )
}

async function Over({ view }: { readonly view: BatchView }) {
  const { page } = (await words()).batches
  const { ending, counts, endedBy, total } = view
  const rest = counts.due + counts.waiting
  if (ending === 'done' || ending === null)
    return (
      <Notice tone={counts.done === total ? 'done' : 'warn'} title={page.over.done(counts.done, total)}>
        {counts.done === total ? undefined : page.over.notDone(total - counts.done)}
      </Notice>
    )
  return (
    <Notice tone={ending === 'stopped' ? 'late' : 'warn'} title={page.over[ending](counts.done, rest)}>
      {endedBy === null ? undefined : page.over.by(endedBy)}
    </Notice>
  )
}

/** Files, so no links of the router. */
async function Downloads({ view }: { readonly view: BatchView }) {
  const locale = await currentLocale()
  const { page } = (await words()).batches
  const { id, kind, status, counts, may, hasSheet, keptUntil } = view
  const isOver = status === 'ended'
  const toCorrect = ROW_STATES.filter((state) => isToCorrect(state, isOver))
  const corrections = toCorrect.reduce((sum, state) => sum + counts[state], 0)
  if (status === 'checking') return null
  return (
    <Sheet title={page.downloads}>
      <div className="flex flex-wrap items-center gap-3">
        <a className={buttonLook()} href={`/cases/batches/${id}/result`} download>
          {page.resultSheet}
        </a>
        {may.takeSheet && corrections > 0 && (
          <a className={buttonLook()} href={`/cases/batches/${id}/faults`} download>
            {page.faultSheet}
          </a>
        )}
      </div>
      {kind === 'intake' && (
        <div className="mt-2 text-sm text-ink-3">
          {may.takeSheet && corrections > 0 && (
            <p>{page.faultRows[isOver ? 'after' : 'before'](corrections)}</p>
          )}
          <p>{hasSheet ? page.keptUntil(longDate(keptUntil, locale)) : page.forgotten}</p>
        </div>
      )}
    </Sheet>
  )
}
