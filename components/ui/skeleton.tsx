'use client'

import { useIn } from '@/components/layout/locale-provider'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'
import { classes } from './classes'

/** One grey bar in the shape of what is coming. */
export function Bone({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classes('block animate-pulse rounded-sm bg-line motion-reduce:animate-none', className)}
    />
  )
}

/** A sheet of waiting rows; says so once to a reader. */
export function Skeleton({ rows = 8 }: { rows?: number }) {
  const { states } = useIn(shellZh, shellEn)
  return (
    <div role="status" className="overflow-clip rounded-lg border border-line bg-surface">
      <span className="sr-only">{states.loading}</span>
      <span className="progress-line" aria-hidden="true" />
      <div className="bg-sunken px-4 py-2.5">
        <Bone className="h-3 w-40" />
      </div>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex gap-6 border-t border-line px-4 py-3">
          <Bone className="h-4 w-20" />
          <Bone className="h-4 w-36" />
          <Bone className="h-4 flex-1" />
          <Bone className="h-4 w-16" />
        </div>
      ))}
    </div>
  )
}
