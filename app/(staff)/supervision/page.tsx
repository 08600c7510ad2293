import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { PageBar } from '@/components/layout/page-bar'
import { WorkerHealth } from '@/components/layout/worker-health'
import { Sheet } from '@/components/ui/sheet'
import { Skeleton } from '@/components/ui/skeleton'
import { requireActor } from '@/lib/auth/current-actor'
import { maySeeSupervision } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { now } from '@/lib/env'
import { instantText } from '@/lib/i18n/format/dates'
import { readBoardFilter, type BoardFilter } from '@/lib/queries/supervision/address'
import { supervisionBoard } from '@/lib/queries/supervision/board'
import { workerHealth } from '@/lib/queries/worker-health'
import { currentLocale, words } from '@/lib/web/locale'
import { BandsSheet } from './bands-sheet'
import { ClocksSheet } from './clocks-sheet'
import { BoardFilters } from './filters'
import { FlowSheets } from './flow-sheet'
import { LateSheet } from './late-sheet'
import { BackSheet, LoadSheet, TransitSheet } from './lower-sheets'
import { NextSheet } from './next-sheet'
import { PromisesSheet } from './promises-sheet'
import { StraightSheet } from './straight-sheet'
import { SupervisionNav } from './supervision-nav'
import { BoardTiles } from './tiles'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).supervision.title }
}

/** 时限监管: who is late, who will be, why, and whose days were used. */
export default async function SupervisionPage({ searchParams }: PageProps<'/supervision'>) {
  const actor = await requireActor()
  if (!maySeeSupervision(actor)) notFound()
  const filter = readBoardFilter(await searchParams)
  return (
    <>
      <PageBar title={(await words()).supervision.title}>
        <SupervisionNav current="board" />
      </PageBar>
      <Suspense key={JSON.stringify(filter)} fallback={<Skeleton rows={16} />}>
        <BoardOf actor={actor} filter={filter} />
      </Suspense>
    </>
  )
}

type BoardOfProps = { readonly actor: Actor; readonly filter: BoardFilter }

async function BoardOf({ actor, filter }: BoardOfProps) {
  const at = now()
  const board = await supervisionBoard(actor, filter, at)
  if (!board) notFound()
  const health = await workerHealth(new Date())
  const locale = await currentLocale()
  const { supervision } = await words()
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <BoardFilters board={board} locale={locale} />
        <span className="text-xs text-ink-3">{supervision.asOf(instantText(at, locale))}</span>
      </div>
      <BoardTiles board={board} locale={locale} />
      <NextSheet next={board.next} locale={locale} />
      <ClocksSheet clocks={board.clocks} locale={locale} />
      <div className="grid grid-cols-1 items-start gap-3 xl:grid-cols-2">
        <div className="grid grid-cols-1 gap-3">
          <BandsSheet bands={board.bands} locale={locale} />
          <StraightSheet straight={board.straight} locale={locale} />
        </div>
        <div className="grid grid-cols-1 gap-3">
          <LateSheet board={board} locale={locale} />
          <PromisesSheet promises={board.promises} locale={locale} />
          <TransitSheet board={board} locale={locale} />
        </div>
        <FlowSheets board={board} locale={locale} />
        <LoadSheet board={board} locale={locale} />
        <BackSheet board={board} locale={locale} />
        <Sheet>
          <WorkerHealth health={health} locale={locale} />
        </Sheet>
      </div>
    </>
  )
}
