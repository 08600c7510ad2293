import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { Ledger } from '@/components/money/ledger'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { RowNavigation } from '@/components/ui/row-navigation'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import { money } from '@/lib/i18n/format/money'
import type { AllWords } from '@/lib/i18n/words'
import { fundsPage, type FundsPage } from '@/lib/queries/funds'
import { DIRECTIONS, fundsHref, readFundsAddress } from '@/lib/queries/funds-address'
import { currentLocale, words } from '@/lib/web/locale'
import { MoneyNav } from './money-nav'
import { MoneyRow } from './money-row'

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).funds.title }
}

/** The money of an agency, desk by desk: every row with the one step that is due, taken where it stands. */
export default async function Page({ searchParams }: Props) {
  const actor = await requireActor()
  const page = await fundsPage(actor, readFundsAddress(await searchParams), now())
  if (!page) notFound()
  const all = await words()
  const locale = await currentLocale()
  const { funds } = all
  const { desk, direction, entries } = page
  const back = fundsHref({ desk, direction, page: page.page })
  return (
    <>
      <PageBar title={funds.title} action={<MoneyNav actor={actor} current="funds" />}>
        <LinkTabs
          label={funds.desksLabel}
          tabs={page.desks.map((one) => ({
            href: fundsHref({ desk: one.desk, direction }) as Route,
            label: funds.desks[one.desk].name,
            count: one.count,
            current: one.desk === desk,
          }))}
        />
      </PageBar>
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        {page.hasDirections && <Directions page={page} words={all} />}
        <p className="ml-auto">
          <span className="text-ink-2">{funds.total(page.count)}</span>{' '}
          <span className="ml-2 text-ink-2">{funds.sum}</span>{' '}
          <strong className="text-lg whitespace-nowrap">{money(page.sumFen)}</strong>
        </p>
      </div>
      <Sheet kind="flush" label={funds.listLabel(funds.desks[desk].name)}>
        {entries.length === 0 ? (
          <Empty page={page} words={all} />
        ) : (
          <RowNavigation>
            <Ledger label={funds.listLabel(funds.desks[desk].name)} words={funds.columns}>
              {entries.map((entry) => (
                <MoneyRow
                  key={entry.row.key}
                  entry={entry}
                  back={back}
                  ofReturned={desk === 'returned'}
                  today={page.today}
                  words={all}
                  locale={locale}
                />
              ))}
            </Ledger>
          </RowNavigation>
        )}
      </Sheet>
      {page.pages > 1 && <Pages page={page} words={all} />}
    </>
  )
}

type PartProps = { readonly page: FundsPage; readonly words: AllWords }

function Directions({ page: { desk, direction }, words: { funds } }: PartProps) {
  const all = { href: fundsHref({ desk }) as Route, label: funds.directions.all, current: direction === null }
  const narrowed = DIRECTIONS.map((one) => ({
    href: fundsHref({ desk, direction: one }) as Route,
    label: funds.directions[one],
    current: direction === one,
  }))
  return <LinkTabs label={funds.directionsLabel} tabs={[all, ...narrowed]} />
}

function Empty({ page: { desk, direction }, words: { funds } }: PartProps) {
  const { empty, hint } = funds.desks[desk]
  const clear = direction !== null && (
    <ButtonLink href={fundsHref({ desk }) as Route}>{funds.directions.all}</ButtonLink>
  )
  return (
    <EmptyState title={empty} {...(clear && { action: clear })}>
      {hint}
    </EmptyState>
  )
}

function Pages({ page: { desk, direction, page, pages }, words: { funds, shell } }: PartProps) {
  const to = (number: number) => fundsHref({ desk, direction, page: number }) as Route
  return (
    <nav aria-label={funds.pages} className="mt-3 flex items-center justify-end gap-3">
      {page > 1 && <ButtonLink href={to(page - 1)}>{shell.lists.previous}</ButtonLink>}
      <span className="text-ink-2">{shell.lists.page(page, pages)}</span>
      {page < pages && <ButtonLink href={to(page + 1)}>{shell.lists.next}</ButtonLink>}
    </nav>
  )
}
