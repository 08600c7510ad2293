import type { ReactNode } from 'react'
import { classes } from './classes'
import { Icon } from './icons'

type DisclosureProps = {
  readonly summary: ReactNode
  readonly open?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** More for whoever wants it; works without script. */
export function Disclosure({ summary, open, className, children }: DisclosureProps) {
  return (
    <details open={open} className={classes('group/disclosure open:w-full', className)}>
      <summary className="inline-flex items-center gap-1 rounded-sm bg-calm-soft px-[0.45em] py-0.5 text-sm text-calm hover:text-ink">
        <Icon name="right" className="size-[0.9em] transition-transform group-open/disclosure:rotate-90" />
        {summary}
      </summary>
      <div className="mt-2 text-base text-ink">{children}</div>
    </details>
  )
}
