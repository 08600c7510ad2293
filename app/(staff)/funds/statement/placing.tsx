'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useWords } from '@/components/layout/use-words'
import { Notice } from '@/components/ui/notice'
import { usePolled } from '@/components/ui/use-polled'
import type { PlacingView } from '@/lib/queries/placing-run'
import { SmallForm } from '../../cases/[reference]/_forms/small-form'
import { place } from './actions'

const isPlaced = ({ isOver }: PlacingView) => isOver

type PlacingProps = {
  readonly id: string
  readonly hidden: Readonly<Record<string, string>>
  readonly submit: string
  readonly first: PlacingView | null
}

/** Lines given to the worker: the button, then how far it is; it goes on when this page is closed. */
export function Placing({ id, hidden, submit, first }: PlacingProps) {
  const says = useWords().books.statement
  if (first && !first.isOver) return <Progress key={first.id} first={first} />
  return (
    <div className="flex flex-wrap items-center gap-3">
      {first?.stoppedBy && <Notice tone="warn" title={says.stopped(first.done, first.total)} />}
      <SmallForm id={id} action={place} hidden={hidden} submit={submit} />
    </div>
  )
}

function Progress({ first }: { readonly first: PlacingView }) {
  const says = useWords().books.statement
  const { done, total, isOver } = usePolled(`/funds/statement/progress?run=${first.id}`, first, isPlaced)
  const router = useRouter()
  useEffect(() => {
    if (isOver) router.refresh()
  }, [isOver, router])
  const text = says.progress(done, total)
  return (
    <div className="flex flex-wrap items-center gap-3" aria-busy={!isOver}>
      <progress max={total} value={done} aria-label={text} className="h-2 w-48" />
      <span role="status">{text}</span>
      <span className="text-sm text-ink-3">{says.goesOn}</span>
    </div>
  )
}
