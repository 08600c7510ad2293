import { DeadlineExplanation } from '@/components/calendar/deadline-explanation'
import { WorkingDayStrip } from '@/components/calendar/working-day-strip'
import { KeyValues } from '@/components/ui/key-values'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { DAY_RULES } from '@/lib/domain/calendar/day-grounds'
import { instantText, longDate } from '@/lib/i18n/format/dates'
import type { ClockView } from '@/lib/queries/case-clocks'
import { clockState, spanText, stripOf, usedText, zeroLabel } from './clock-texts'
import { partyName, type Reading } from './reading'

type ExplainedDateProps = { readonly clock: ClockView; readonly reading: Reading }

/** 期限计算说明: the dates of one clock, whose days they were, every day with its rule, and what moved them. */
export function ExplainedDate({ clock, reading }: ExplainedDateProps) {
  const { page, locale, words } = reading
  const { lifecycle, calendar, casePage } = words
  const { name } = lifecycle.clocks[clock.clock]
  const zero = zeroLabel(clock, reading)
  const { text, tone } = clockState(clock, reading)
  const holders = new Map([...clock.heldBy].map(([date, holder]) => [date, partyName(reading, holder)]))
  return (
    <div className="mx-auto flex max-w-[54rem] flex-col gap-3 print:max-w-none">
      <header>
        <p className="text-ink-3">
          {page.reference} · {spanText(clock, reading)}
        </p>
        <h1 className="text-xl">
          {calendar.date.title(name)} <Tag tone={tone}>{text}</Tag>{' '}
          {clock.round > 1 && <Tag>{casePage.clocks.round(clock.round)}</Tag>}
        </h1>
        <p className="text-ink-2">{lifecycle.clocks[clock.clock].runs}</p>
      </header>
      <Sheet label={calendar.date.dates}>
        <Dates clock={clock} reading={reading} />
        <div className="mt-3">
          <WorkingDayStrip days={stripOf(clock, page.today)} zeroLabel={zero} locale={locale} label={name} />
        </div>
      </Sheet>
      <Sheet label={calendar.explanation.title}>
        {clock.dueWithT1 && <p className="mb-2 text-ink-2">{calendar.date.withT1}</p>}
        <DeadlineExplanation
          days={clock.days}
          holders={holders}
          zeroLabel={zero}
          dueOn={clock.sortDueOn}
          calendarVersion={clock.calendarVersion}
          provisional={clock.provisional}
          locale={locale}
        />
        <Rules clock={clock} reading={reading} />
      </Sheet>
      <Moves clock={clock} reading={reading} />
    </div>
  )
}

function Dates({ clock, reading }: ExplainedDateProps) {
  const { locale, words } = reading
  const { lifecycle, calendar, casePage } = words
  const { date: says } = calendar
  const provisional = clock.provisional && (
    <Tag tone="soon" title={lifecycle.clockDates.provisionalHint}>
      {lifecycle.clockDates.provisional}
    </Tag>
  )
  return (
    <KeyValues
      entries={[
        {
          term: says.statutory,
          value: (
            <>
              <strong>{longDate(clock.dueOn, locale)}</strong> {says.closing(clock.closing)} {provisional}
            </>
          ),
        },
        ...(clock.carriedDays > 0
          ? [
              {
                term: says.judged,
                value: casePage.clocks.carried(
                  clock.carriedDays,
                  longDate(clock.sortDueOn, locale),
                  longDate(clock.dueOn, locale),
                ),
              },
            ]
          : []),
        {
          term: says.promised,
          value:
            clock.promisedDueOn === null || clock.promisedDueOn === clock.dueOn
              ? says.noPromise
              : longDate(clock.promisedDueOn, locale),
        },
        {
          term: says.adjusted,
          value: clock.adjustedDueOn === null ? says.notAdjusted : longDate(clock.adjustedDueOn, locale),
        },
        { term: says.sum, value: usedText(clock, reading) },
        {
          term: says.source,
          value: `${lifecycle.clockKinds[clock.kind]} · ${lifecycle.clocks[clock.clock].source}`,
        },
        { term: says.calendar, value: clock.calendarVersion },
      ]}
    />
  )
}

/** Only the rules these days rest on. */
function Rules({ clock, reading }: ExplainedDateProps) {
  const { date: says } = reading.words.calendar
  const used = new Set<string>([...clock.days.map(({ rule }) => rule), 'CA-02', 'CA-03'])
  const rules = (['CA-01', 'CA-02', 'CA-03', ...DAY_RULES.slice(1)] as const).filter((rule) => used.has(rule))
  return (
    <section aria-label={says.rules} className="mt-3 border-t border-line pt-2 text-sm text-ink-2">
      <h2 className="text-sm">{says.rules}</h2>
      <KeyValues entries={rules.map((rule) => ({ term: rule, value: says.ruleTexts[rule] }))} />
    </section>
  )
}

function Moves({ clock, reading }: ExplainedDateProps) {
  const { locale, words } = reading
  const { date: says } = words.calendar
  if (clock.moves.length === 0)
    return (
      <Sheet title={says.history}>
        <p className="text-ink-3">{says.noHistory}</p>
      </Sheet>
    )
  const dated = ({ dueOn, provisional }: (typeof clock.moves)[number]['before']) =>
    provisional ? words.casePage.clocks.provisionalDate(longDate(dueOn, locale)) : longDate(dueOn, locale)
  return (
    <Sheet title={says.history} kind="flush">
      <Table label={says.history}>
        <Head>
          <Th>{says.historyWhen}</Th>
          <Th>{says.before}</Th>
          <Th>{says.after}</Th>
          <Th>{says.calendar}</Th>
          <Th>{says.historySource}</Th>
        </Head>
        <tbody>
          {clock.moves.map(({ at, source, before, after }) => (
            <Row key={at.toISOString()}>
              <Td>{instantText(at, locale)}</Td>
              <Td dim>{dated(before)}</Td>
              <Td className="font-medium">{dated(after)}</Td>
              <Td>
                {before.calendarVersion} → {after.calendarVersion}
              </Td>
              <Td dim>{source}</Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </Sheet>
  )
}
