import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { BoardRow } from '@/lib/queries/supervision/row-view'
import { words } from '@/lib/web/locale'

type DateLinkProps = { readonly row: Pick<BoardRow, 'reference' | 'clock'>; readonly children: ReactNode }

/** What a row says of its date leads to the page that counts it day by day. */
export async function DateLink({ row: { reference, clock }, children }: DateLinkProps) {
  const { explain } = (await words()).casePage.clocks
  if (reference === null || clock === null) return children
  return (
    <Link
      href={`/cases/${reference}/dates/${clock.clock}?round=${clock.round}` as Route}
      prefetch={false}
      title={explain}
      className="rounded-sm underline decoration-line-strong underline-offset-4 hover:text-accent"
    >
      {children}
    </Link>
  )
}
