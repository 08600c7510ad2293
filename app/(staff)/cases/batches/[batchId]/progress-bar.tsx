'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { usePolled } from '@/components/ui/use-polled'
import { timeLeft } from '@/lib/i18n/format/batches'
import type { BatchProgress } from '@/lib/queries/batch-page'

type BatchProgressBarProps = { readonly batchId: string; readonly first: BatchProgress }

/** How often the tabs and rows below follow the bar, in milliseconds. */
const ROWS_AGAIN_MS = 4_500

/** How far the worker is, asked for until the phase is over; the page then says what comes next. */
export function BatchProgressBar({ batchId, first }: BatchProgressBarProps) {
  const locale = useLocale()
  const { page } = useWords().batches
  const isOver = ({ status }: BatchProgress) => status !== first.status
  const reached = usePolled(`/cases/batches/${batchId}/progress`, first, isOver)
  const { counts, total, secondsLeft } = reached
  const router = useRouter()
  const over = isOver(reached)
  useEffect(() => {
    if (over) return router.refresh()
    const following = setInterval(() => router.refresh(), ROWS_AGAIN_MS)
    return () => clearInterval(following)
  }, [over, router])
  const isChecking = first.status === 'checking'
  const all = isChecking ? total : counts.due + counts.done + counts.skipped
  const done = isChecking ? total - counts.waiting : counts.done + counts.skipped
  const text = isChecking ? page.checking(done, all) : page.working(done, all)
  return (
    <div className="flex flex-col gap-2" aria-busy={!over}>
      <progress max={Math.max(1, all)} value={done} aria-label={text} className="h-2 w-full" />
      <p className="flex flex-wrap gap-x-3">
        <span role="status" className="font-semibold">
          {text}
        </span>
        <span className="text-ink-2">{timeLeft(secondsLeft, locale)}</span>
      </p>
      <p className="text-sm text-ink-3">{page.goesOn}</p>
    </div>
  )
}
