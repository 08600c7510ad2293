import Link from 'next/link'
import { DeadlineExplanation } from '@/components/calendar/deadline-explanation'
import type { StripHolder } from '@/components/calendar/strip-days'
import { WorkingDayStrip, type StripLegend } from '@/components/calendar/working-day-strip'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { holderName } from '@/lib/i18n/format/holders'
import type { ClockView } from '@/lib/queries/case-clocks'
import { ClockNotes, type ConfirmLate } from './clock-notes'
import { ClockTable } from './clock-table'
import { clockState, datePath, spanText, stripOf, zeroLabel } from './clock-texts'
import type { Reading } from './reading'

type ClockSheetProps = { readonly reading: Reading; readonly confirmLate: ConfirmLate }

/** Both statutory clocks day by day, everything else in a list below. */
export function ClockSheet({ reading, confirmLate }: ClockSheetProps) {
  const { page, words } = reading
  const says = words.casePage.clocks
  const main = (['T1', 'T2'] as const)
    .map((name) => page.clocks.findLast((clock) => clock.clock === name))
    .filter((clock) => clock !== undefined)
  const others = page.clocks.filter((clock) => !main.includes(clock))
  return (
    <Sheet label={says.title}>
      <div className="flex flex-col gap-5">
        {main.length === 0 && <p className="text-ink-3">{says.notStarted}</p>}
        {main.map((clock) => (
          <StatutoryClock key={clock.clock} clock={clock} reading={reading} confirmLate={confirmLate} />
        ))}
        {others.length > 0 && <ClockTable clocks={others} reading={reading} confirmLate={confirmLate} />}
      </div>
    </Sheet>
  )
}

type ClockProps = ClockSheetProps & { readonly clock: ClockView }

function StatutoryClock({ clock, reading, confirmLate }: ClockProps) {
  const { page, locale, words, dest, orig } = reading
  const { lifecycle, calendar, casePage } = words
  const says = casePage.clocks
  const { text, tone } = clockState(clock, reading)
  const name = lifecycle.clockLength(lifecycle.clocks[clock.clock].name, clock.lengthDays)
  const zero = zeroLabel(clock, reading)
  const legend: StripLegend[] = clock.used.flatMap(({ holder, days }) =>
    holder === 'none'
      ? []
      : [{ holder: holder satisfies StripHolder, name: holderName(holder, { dest, orig }, locale), days }],
  )
  return (
    <section aria-label={name}>
      <header className="mb-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-md" title={lifecycle.clocks[clock.clock].runs}>
          {name}
        </h2>
        <Tag tone={tone}>{text}</Tag>
        {clock.round > 1 && <Tag>{says.round(clock.round)}</Tag>}
        {clock.provisional && (
          <Tag tone="soon" title={lifecycle.clockDates.provisionalHint}>
            {lifecycle.clockDates.provisional}
          </Tag>
        )}
        <span className="ml-auto text-ink-3">
          {spanText(clock, reading)} · {says.calendar(clock.calendarVersion)}
        </span>
      </header>
      <WorkingDayStrip
        days={stripOf(clock, page.today)}
        zeroLabel={zero}
        legend={legend}
        locale={locale}
        label={name}
      >
        <Disclosure summary={calendar.explanation.title}>
          <DeadlineExplanation
            days={clock.days}
            zeroLabel={zero}
            dueOn={clock.sortDueOn}
            calendarVersion={clock.calendarVersion}
            provisional={clock.provisional}
            locale={locale}
          />
        </Disclosure>
        <Link href={datePath(page.reference, clock)} className="text-accent hover:underline print:hidden">
          {says.explain}
        </Link>
      </WorkingDayStrip>
      <ClockNotes clock={clock} reading={reading} confirmLate={confirmLate} />
    </section>
  )
}
