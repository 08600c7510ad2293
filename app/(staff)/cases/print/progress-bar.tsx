'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useWords } from '@/components/layout/use-words'
import { Notice } from '@/components/ui/notice'
import { usePolled } from '@/components/ui/use-polled'
import type { PrintProgress } from '@/lib/queries/print-batch'

const ASK_AGAIN_MS = 700
const isJoined = ({ status }: PrintProgress) => status !== 'pending'

/** How far the joining is, asked for until it is over. */
export function PrintProgressBar({ batchId, first }: { batchId: string; first: PrintProgress }) {
  const says = useWords().papers.print
  const progress = usePolled(`/cases/print/progress?batch=${batchId}`, first, isJoined, ASK_AGAIN_MS)
  const isWorking = !isJoined(progress)

  const { status, done, total, pages, failed } = progress
  const router = useRouter()
  // The list beside it names what was left out.
  useEffect(() => {
    if (failed > 0 && !isWorking) router.refresh()
  }, [failed, isWorking, router])
  return (
    <div className="flex flex-col gap-3" aria-busy={isWorking}>
      <progress value={done} max={total} aria-label={says.title} className="h-2 w-full" />
      <p role="status">
        {status === 'ready' ? says.ready(total - failed, pages ?? 0) : says.progress(done, total)}
      </p>
      {isWorking && <p className="text-sm text-ink-3">{says.working}</p>}
      {status === 'ready' && failed > 0 && <Notice tone="warn" title={says.someFailed(failed)} />}
      {status === 'failed' && <Notice tone="warn" title={says.failed} />}
      {status === 'ready' && (
        <p>
          <a
            href={`/cases/print/file?batch=${batchId}`}
            target="_blank"
            className="font-medium text-accent underline underline-offset-2"
          >
            {says.open}
          </a>
        </p>
      )}
    </div>
  )
}
