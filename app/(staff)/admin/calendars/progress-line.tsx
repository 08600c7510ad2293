'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useLocale } from '@/components/layout/words-provider'
import { Notice } from '@/components/ui/notice'
import { calendarWords } from '@/lib/i18n/calendar-words'

const ASK_AGAIN_MS = 1_500

type ProgressLineProps = {
  readonly changeId: string
  readonly done: number
  readonly total: number
}

/** How far the worker is; asks again until it is over, then shows the page anew. */
export function ProgressLine({ changeId, ...first }: ProgressLineProps) {
  const { progress } = calendarWords(useLocale())
  const [{ done, total }, setReached] = useState(first)
  const [isOver, setOver] = useState(false)
  const router = useRouter()
  useEffect(() => {
    if (isOver) {
      router.refresh()
      return
    }
    const asking = setInterval(() => {
      fetch(`/admin/calendars/progress?change=${changeId}`, { cache: 'no-store' })
        .then(async (answer) => {
          if (!answer.ok) return
          const reached = (await answer.json()) as ProgressLineProps & { finishedAt: string | null }
          setReached(reached)
          setOver(reached.finishedAt !== null)
        })
        .catch(() => undefined)
    }, ASK_AGAIN_MS)
    return () => clearInterval(asking)
  }, [changeId, isOver, router])
  const text = done < total ? progress.text(done, total) : progress.rest
  return (
    <Notice title={progress.title}>
      <div className="flex flex-wrap items-center gap-3" aria-busy={!isOver}>
        <progress
          max={Math.max(1, total)}
          value={total === 0 ? 1 : done}
          aria-label={text}
          className="h-2 w-48 accent-accent"
        />
        <span role="status">{text}</span>
        <span className="text-sm text-ink-3">{progress.goesOn}</span>
      </div>
    </Notice>
  )
}
