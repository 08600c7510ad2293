'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { Notice } from '@/components/ui/notice'
import { usePolled } from '@/components/ui/use-polled'
import { calendarWords } from '@/lib/i18n/calendar-words'

type Reached = {
  readonly done: number
  readonly total: number
  readonly finishedAt: Date | string | null
}
type ProgressLineProps = Reached & { readonly changeId: string }

const isFinished = ({ finishedAt }: Reached) => finishedAt !== null

/** How far the worker is; asks again until it is over, then shows the page anew. */
export function ProgressLine({ changeId, ...first }: ProgressLineProps) {
  const { progress } = calendarWords(useLocale())
  const { done, total, finishedAt } = usePolled<Reached>(
    `/admin/calendars/progress?change=${changeId}`,
    first,
    isFinished,
  )
  const isOver = isFinished({ done, total, finishedAt })
  const router = useRouter()
  useEffect(() => {
    if (isOver) router.refresh()
  }, [isOver, router])
  const text = done < total ? progress.text(done, total) : progress.rest
  return (
    <Notice title={progress.title}>
      <div className="flex flex-wrap items-center gap-3" aria-busy={!isOver}>
        <progress
          max={Math.max(1, total)}
          value={total === 0 ? 1 : done}
          aria-label={text}
          className="h-2 w-48"
        />
        <span role="status">{text}</span>
        <span className="text-sm text-ink-3">{progress.goesOn}</span>
      </div>
    </Notice>
  )
}
