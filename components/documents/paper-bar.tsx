import type { Route } from 'next'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { LinkTabs } from '@/components/ui/link-tabs'

type PaperBarProps = {
  readonly back: { readonly href: Route; readonly label: string }
  readonly versions?: {
    readonly label: string
    readonly tabs: readonly { readonly href: Route; readonly label: string; readonly current: boolean }[]
  }
  /** What printing does, under the buttons. */
  readonly hint?: string
  /** The ways to print it. */
  readonly children: ReactNode
}

/** Above a paper, and never on it: the way back, its versions, printing. */
export function PaperBar({ back, versions, hint, children }: PaperBarProps) {
  return (
    <div className="mx-auto mb-3.5 flex max-w-[54rem] flex-wrap items-start gap-3 print:hidden">
      <ButtonLink href={back.href}>{back.label}</ButtonLink>
      {versions && versions.tabs.length > 1 && <LinkTabs label={versions.label} tabs={versions.tabs} />}
      <div className="ml-auto flex flex-wrap items-start gap-2">{children}</div>
      {hint !== undefined && <p className="-mt-1.5 w-full text-right text-xs text-ink-3">{hint}</p>}
    </div>
  )
}
