import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { DayGrounds } from '@/lib/domain/calendar/day-grounds'
import type { ExplainedDay } from '@/lib/domain/calendar/due-day'
import { longDate, weekday } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { holidayName } from './strip-days'

type DeadlineExplanationProps = {
  /** Every day from day zero to the due day. */
  readonly days: readonly (Omit<ExplainedDay, 'date'> & { readonly date: string } & Partial<DayGrounds>)[]
  /** Who held the case at close of business of each counted day, by name; with it come the rules of each day. */
  readonly holders?: ReadonlyMap<string, string>
  /** What happened on day zero. */
  readonly zeroLabel: string
  readonly dueOn: string
  readonly calendarVersion?: string
  readonly provisional?: boolean
  readonly locale: Locale
}

/** 期限计算明细: why a deadline falls where it falls, one row per calendar day. */
export function DeadlineExplanation(props: DeadlineExplanationProps) {
  const { days, holders, zeroLabel, dueOn, calendarVersion, provisional, locale } = props
  const words = wordsFor(locale)
  const { explanation } = words.calendar
  const { clockDates, countingRule, countingSource, dayReasons } = words.lifecycle
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  return (
    <div>
      <p className="mb-2 text-ink-2">
        {countingRule} <span className="text-ink-3">{countingSource}</span>
      </p>
      <Table label={explanation.caption(longDate(first.date, locale), longDate(last.date, locale))}>
        <Head>
          <Th>{explanation.date}</Th>
          <Th>{explanation.weekday}</Th>
          <Th>{explanation.counted}</Th>
          <Th num>{explanation.ordinal}</Th>
          <Th>{explanation.why}</Th>
          {holders && <Th>{explanation.holder}</Th>}
          {holders && <Th>{explanation.rule}</Th>}
        </Head>
        <tbody>
          {days.map(({ date, counted, ordinal, reason, name, rule, version, provisional: open }) => (
            <Row key={date} className={counted ? undefined : 'text-ink-3'}>
              <Td>{date}</Td>
              <Td>{weekday(date, locale)}</Td>
              <Td>{counted ? explanation.yes : explanation.no}</Td>
              <Td num className="font-semibold">
                {ordinal}
              </Td>
              <Td>
                {reason === 'startDay' ? `${zeroLabel}${words.shell.punctuation.comma}` : ''}
                {name === undefined
                  ? dayReasons[reason]
                  : explanation.named(dayReasons[reason], holidayName(name, words))}{' '}
                {date === dueOn && <Tag tone="soon">{explanation.due}</Tag>}
                {date > dueOn && counted && <Tag tone="late">{words.calendar.strip.late}</Tag>}
              </Td>
              {holders && <Td>{counted ? holders.get(date) : null}</Td>}
              {holders && (
                <Td dim>
                  {[rule, date === dueOn ? explanation.lastDayRules : null, version]
                    .filter((part) => typeof part === 'string')
                    .join(' · ')}{' '}
                  {open && <Tag tone="soon">{clockDates.provisional}</Tag>}
                </Td>
              )}
            </Row>
          ))}
        </tbody>
      </Table>
      <p className="mt-2 text-xs text-ink-3">
        {calendarVersion !== undefined && explanation.version(calendarVersion)}{' '}
        {provisional && (
          <Tag tone="soon" title={clockDates.provisionalHint}>
            {clockDates.provisional}
          </Tag>
        )}
      </p>
    </div>
  )
}
