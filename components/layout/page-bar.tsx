import type { ReactNode } from 'react'

type PageBarProps = {
  readonly title: ReactNode
  /** Tabs and filters, beside the title. */
  readonly children?: ReactNode
  /** The one primary action, at the right end. */
  readonly action?: ReactNode
}

/** The head of a staff page: what this is, how to narrow it, what to do next. */
export function PageBar({ title, children, action }: PageBarProps) {
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
      <h1 className="text-xl">{title}</h1>
      {children}
      {action !== undefined && <div className="ml-auto print:hidden">{action}</div>}
    </div>
  )
}
