import type { Route } from 'next'
import Link from 'next/link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { RowNavigation } from '@/components/ui/row-navigation'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { longDate, shortDate } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { SHOWN, supposedHref } from '@/lib/queries/feasibility-address'
import type { FeasibilityView, PlannedLine } from '@/lib/queries/feasibility-page'

type PlannedCasesProps = { readonly view: FeasibilityView; readonly locale: Locale }

/** The cases by what becomes of their due days; the numbers are the lists. */
export function PlannedCases({ view, locale }: PlannedCasesProps) {
  const { feasibility: words } = wordsFor(locale).team
  const { supposed, counts, shown, rows } = view
  const tabs = SHOWN.map((show) => ({
    href: supposedHref(supposed, { show, day: null }) as Route,
    label: words.counts[show],
    count: counts[show],
    current: supposed.day === null && show === shown,
  }))
  return (
    <section aria-label={words.counts.label} className="flex min-w-0 flex-col gap-2">
      <LinkTabs label={words.counts.label} tabs={tabs} />
      <Sheet
        kind="flush"
        label={words.counts[shown]}
        {...(supposed.day !== null && { title: words.onDay(longDate(supposed.day, locale)) })}
      >
        {rows.length === 0 ? (
          <EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>
        ) : (
          <CaseTable rows={rows} locale={locale} />
        )}
      </Sheet>
    </section>
  )
}

function CaseTable({ rows, locale }: { readonly rows: readonly PlannedLine[]; readonly locale: Locale }) {
  const { columns } = wordsFor(locale).team.feasibility
  const { feasibility } = wordsFor(locale).team
  const waits = rows.every(({ outcome }) => outcome === 'colleague' || outcome === 'outside')
  return (
    <RowNavigation>
      <Table label={feasibility.counts.label}>
        <Head>
          <Th>{columns.reference}</Th>
          <Th>{columns.person}</Th>
          <Th>{columns.route}</Th>
          <Th>{waits ? columns.state : columns.step}</Th>
          <Th num>{columns.due}</Th>
          {!waits && <Th num>{columns.done}</Th>}
          <Th>{columns.assignee}</Th>
        </Head>
        <tbody>
          {rows.map((line) => (
            <CaseRow key={`${line.id}-${line.outcome}`} line={line} waits={waits} locale={locale} />
          ))}
        </tbody>
      </Table>
    </RowNavigation>
  )
}

type CaseRowProps = { readonly line: PlannedLine; readonly waits: boolean; readonly locale: Locale }

function CaseRow({ line, waits, locale }: CaseRowProps) {
  const { team, lifecycle } = wordsFor(locale)
  const { feasibility: words } = team
  const { owed, dueOn, doneOn, assignee, outcome } = line
  const late = outcome === 'late' || outcome === 'overdue'
  const what =
    owed.kind === 'step'
      ? lifecycle.steps[owed.step].button
      : owed.kind === 'tell'
        ? words.tell
        : lifecycle.relationship[line.state]
  return (
    <Row opens>
      <Td>
        <Link
          href={`/cases/${encodeURIComponent(line.reference)}` as Route}
          className="font-medium text-accent hover:underline"
        >
          {line.reference}
        </Link>
      </Td>
      <Td clip title={line.personName} className="max-w-28">
        {line.personName}
      </Td>
      <Td>
        {shortPlace(line.origin, locale)}→{shortPlace(line.destination, locale)}
      </Td>
      <Td>{what}</Td>
      <Td num>{dueOn && <span title={longDate(dueOn, locale)}>{shortDate(dueOn, locale)}</span>}</Td>
      {!waits && (
        <Td num className={late ? 'font-semibold text-late' : undefined}>
          {doneOn === null ? words.never : shortDate(doneOn, locale)}
        </Td>
      )}
      <Td clip dim={assignee === null} {...(assignee && { title: nameIn(assignee, locale) })}>
        {assignee === null ? words.nobody : nameIn(assignee, locale)}
      </Td>
    </Row>
  )
}
