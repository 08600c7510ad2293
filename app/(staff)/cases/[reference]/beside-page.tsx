import type { Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { KeyValues } from '@/components/ui/key-values'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { viewCase } from '@/lib/commands/view-case'
import { now } from '@/lib/env'
import { shortPlace } from '@/lib/i18n/format/places'
import { casePage, type CasePage } from '@/lib/queries/case-page'
import { currentLocale, words } from '@/lib/web/locale'

export type BesideRoute = { readonly params: Promise<{ readonly reference: string }> }

/** The case of a page for work beside the steps, for whoever may see it; the look is recorded first. */
export async function besideCase(params: BesideRoute['params']): Promise<CasePage> {
  const actor = await requireActor()
  const { reference } = await params
  const at = now()
  const page = await casePage(actor, reference, at)
  if (!page) notFound()
  const looked = await viewCase({ kind: 'staff', actor }, { reference }, at)
  if (!looked.ok) notFound()
  return page
}

type BesidePageProps = {
  readonly page: CasePage
  readonly title: string
  readonly lead: string
  readonly source: string | null
  readonly open: boolean
  /** Why not, where this is not open to the reader. */
  readonly closed: string | null
  readonly children: ReactNode
}

/** Work beside the steps on a page of its own: what it does, by which rule, its form, and the way back. */
export async function BesidePage(props: BesidePageProps) {
  const { page, title, lead, source, open, closed, children } = props
  const locale = await currentLocale()
  const { stepPages, casePage: says, shell } = await words()
  const { reference, person, origin, destination } = page
  return (
    <div className="flex max-w-6xl flex-col gap-3.5">
      <div>
        <p className="text-sm text-ink-3">
          <Link href={`/cases/${reference}` as Route} className="text-accent underline underline-offset-2">
            {stepPages.backToCase}
          </Link>{' '}
          {reference}
        </p>
        <h1 className="text-xl">{title}</h1>
        <p className="text-ink-2">
          <span className="font-semibold text-ink">{person.name}</span> {person.idMasked} ·{' '}
          {says.route(shortPlace(origin, locale), shortPlace(destination, locale))}
        </p>
      </div>
      <Sheet>
        <p className="max-w-4xl text-pretty">{lead}</p>
        {source !== null && (
          <KeyValues className="mt-2.5 text-sm" entries={[{ term: stepPages.terms.source, value: source }]} />
        )}
      </Sheet>
      {open ? (
        <Sheet kind="due" label={title}>
          {children}
        </Sheet>
      ) : (
        <Notice
          tone="warn"
          title={
            closed === null ? stepPages.notOpen : `${stepPages.notOpen}${shell.punctuation.colon}${closed}`
          }
        />
      )}
    </div>
  )
}
