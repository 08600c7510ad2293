import type { ReactNode } from 'react'

type EmptyStateProps = {
  readonly title: ReactNode
  /** What to do now. */
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** Nothing here, and what to do about it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-12 text-center">
      <div aria-hidden="true" className="mb-2 flex gap-1">
        <span className="h-9 w-7 rounded-md border border-dashed border-line-strong" />
        <span className="h-9 w-3 rounded-md border border-dashed border-line" />
        <span className="h-9 w-7 rounded-md border border-line-strong" />
      </div>
      <p className="text-md font-semibold">{title}</p>
      {children !== undefined && <div className="max-w-md text-ink-2">{children}</div>}
      {action !== undefined && <div className="mt-2">{action}</div>}
    </div>
  )
}
