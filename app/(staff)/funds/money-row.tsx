import type { Route } from 'next'
import Link from 'next/link'
import { DueBadge } from '@/components/calendar/due-badge'
import { LedgerRow } from '@/components/money/ledger'
import { Clip } from '@/components/ui/clip'
import { Tag } from '@/components/ui/tag'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { capitals } from '@/lib/domain/money/capitals'
import { fen } from '@/lib/domain/money/fen'
import { shortDate } from '@/lib/i18n/format/dates'
import { plainAmount } from '@/lib/i18n/format/money'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import type { FundsEntry, MoneyClock } from '@/lib/queries/funds'
import { StepForm } from '../cases/[reference]/step-forms'
import { RowInquiries } from './row-inquiries'
import { isOneClick } from './row-steps'
import { RowAlarm, RowFacts, SignedEntries } from './row-facts'
import { RowAlso, RowWaits } from './row-turn'

type MoneyRowProps = {
  readonly entry: FundsEntry
  readonly back: string
  readonly ofReturned: boolean
  readonly today: LocalDate
  readonly words: AllWords
  readonly locale: Locale
}

/** One sum of money on one desk: what it is, where it goes, and the one step that is due. */
export function MoneyRow({ entry, back, ofReturned, today, words, locale }: MoneyRowProps) {
  const { row, step: view } = entry
  const { funds } = words
  const form = row.turn && view && (
    <StepForm step={row.turn.step} view={view} placement="due" compact back={back} />
  )
  const isInline = row.turn !== null && view !== null && isOneClick(row.turn.step, view)
  const isAskedAfter =
    !ofReturned && (row.asked.mayAsk || row.asked.inquiries.some(({ settled }) => !settled))
  const alarm = !ofReturned && (row.differences !== null || row.fundsState === 'mismatched')
  return (
    <LedgerRow
      words={funds.columns}
      due={<Due clock={row.clock} ended={row.ended} words={words} locale={locale} />}
      reference={
        <Link
          href={`/cases/${row.reference}` as Route}
          prefetch={false}
          className="whitespace-nowrap underline-offset-2 hover:underline"
        >
          {row.reference}
        </Link>
      }
      person={
        <span className="flex flex-wrap items-baseline gap-x-1.5">
          <Clip text={row.person.name} width="9rem" />
          <span className="whitespace-nowrap text-ink-3">{row.person.idMasked}</span>
        </span>
      }
      route={
        <span className="whitespace-nowrap">
          <strong className="font-semibold">{shortPlace(row.origin, locale)}</strong>
          <span className="text-ink-3"> → </span>
          <strong className="font-semibold">{shortPlace(row.destination, locale)}</strong>{' '}
          {row.direction && <Tag>{funds.directions[row.direction]}</Tag>}
        </span>
      }
      amount={
        <strong className="font-semibold whitespace-nowrap" title={capitals(fen(row.amountFen))}>
          <span className="xl:hidden">¥</span>
          {plainAmount(row.amountFen)}
        </strong>
      }
      step={
        <>
          <RowAlso row={row} words={words} />
          {form ? isInline && form : <RowWaits row={row} words={words} locale={locale} />}
        </>
      }
      facts={<RowFacts row={row} words={words} locale={locale} ofReturned={ofReturned} />}
      {...((alarm || isAskedAfter || (form && !isInline)) && {
        wide: (
          <div className="flex flex-col gap-2.5">
            {alarm && <RowAlarm row={row} words={words} />}
            <SignedEntries entry={entry} locale={locale} />
            {form && !isInline && form}
            {isAskedAfter && <RowInquiries row={row} today={today} words={words} locale={locale} />}
          </div>
        ),
      })}
    />
  )
}

type DueProps = {
  readonly clock: MoneyClock | null
  readonly ended: boolean
  readonly words: AllWords
  readonly locale: Locale
}

function Due({ clock, ended, words, locale }: DueProps) {
  const { funds } = words
  if (clock === null) return <span className="text-ink-3">{ended ? funds.ended : funds.noClock}</span>
  const names: Readonly<Record<string, string>> = funds.dueWith
  return (
    <span className="flex flex-col">
      <DueBadge
        workingDaysLeft={clock.workingDaysLeft}
        breached={clock.breached}
        dueOn={clock.dueOn}
        closing={clock.closing}
        provisional={clock.provisional}
        locale={locale}
      />
      <span className="text-xs whitespace-nowrap text-ink-3">
        {names[clock.clock]} · {shortDate(clock.dueOn, locale)}
      </span>
    </span>
  )
}
