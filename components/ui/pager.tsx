'use client'

import type { Route } from 'next'
import { useIn } from '@/components/layout/locale-provider'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'
import { ButtonLink } from './button'

type PagerProps = {
  readonly page: number
  readonly pages: number
  /** Addresses of the pages before and after this one. */
  readonly previous: string
  readonly next: string
}

/** Between the pages of a list; nothing where there is but one. */
export function Pager({ page, pages, previous, next }: PagerProps) {
  const { lists } = useIn(shellZh, shellEn)
  if (pages === 1) return null
  return (
    <nav aria-label={lists.page(page, pages)} className="mt-3 flex items-center gap-3 print:hidden">
      {page > 1 && <ButtonLink href={previous as Route}>{lists.previous}</ButtonLink>}
      <span className="text-ink-3">{lists.page(page, pages)}</span>
      {page < pages && <ButtonLink href={next as Route}>{lists.next}</ButtonLink>}
    </nav>
  )
}
