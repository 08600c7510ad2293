import { classes } from '@/components/ui/classes'
import { Disclosure } from '@/components/ui/disclosure'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { stretchesOf, type GridDay, type GridMonth } from '@/lib/domain/calendar/year-grid'
import { calendarWords } from '@/lib/i18n/calendar-words'
import { longDate, monthText, yearlessDate } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { holidayName } from './strip-days'
import styles from './year-grid.module.css'

type YearGridProps = {
  readonly months: readonly GridMonth[]
  readonly today: string
  /** Days framed because a proposal changes them. */
  readonly changed?: readonly string[]
  readonly locale: Locale
}

const LOOKS: Record<GridDay['reason'], string | undefined> = {
  weekday: undefined,
  weekend: styles.weekend,
  holiday: styles.holiday,
  makeUpDay: styles.makeUp,
}

/** Twelve months with their working days, and the same as a list for whoever would rather read. */
export function YearGrid({ months, today, changed = [], locale }: YearGridProps) {
  const { grid } = calendarWords(locale)
  const marked = new Set(changed)
  return (
    <div>
      <div className={styles.months}>
        {months.map((month) => (
          <Month key={month.month} month={month} today={today} marked={marked} locale={locale} />
        ))}
      </div>
      <p className="mt-3 text-sm text-ink-3">{grid.legend}</p>
      <Disclosure summary={grid.asList} className="mt-2">
        <StretchList months={months} locale={locale} />
      </Disclosure>
    </div>
  )
}

type MonthProps = Omit<YearGridProps, 'months' | 'changed'> & {
  readonly month: GridMonth
  readonly marked: ReadonlySet<string>
}

function Month({ month: { month, days, lead, workingDays }, today, marked, locale }: MonthProps) {
  const { grid } = calendarWords(locale)
  const cells: (GridDay | null)[] = [...Array.from({ length: lead }, () => null), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    cells.slice(week * 7, week * 7 + 7),
  )
  return (
    <table className={styles.month}>
      <caption className="mb-1 text-left font-semibold">
        {monthText(month, locale)}{' '}
        <span className="font-normal text-ink-3">{grid.workingDays(workingDays)}</span>
      </caption>
      <thead>
        <tr>
          {[...grid.weekdays].map((name, index) => (
            <th key={index} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, column) =>
              day === null ? (
                <td key={column} />
              ) : (
                <Day key={column} day={day} today={today} isChanged={marked.has(day.date)} locale={locale} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type DayProps = {
  readonly day: GridDay
  readonly today: string
  readonly isChanged: boolean
  readonly locale: Locale
}

function Day({ day, today, isChanged, locale }: DayProps) {
  const { grid } = calendarWords(locale)
  const words = wordsFor(locale)
  const { date, reason, name } = day
  const mark = reason === 'holiday' ? grid.off : reason === 'makeUpDay' ? grid.makeUp : null
  const said = name === undefined ? null : holidayName(name, words)
  return (
    <td
      title={said === null ? longDate(date, locale) : `${longDate(date, locale)} ${said}`}
      aria-current={date === today ? 'date' : undefined}
      className={classes(
        styles.day,
        LOOKS[reason],
        isChanged && styles.changed,
        date === today && styles.today,
      )}
    >
      {Number(date.slice(8))}
      {mark !== null && (
        <span className={styles.mark}>
          {mark}
          {said !== null && <span className="sr-only"> {said}</span>}
        </span>
      )}
    </td>
  )
}

function StretchList({ months, locale }: { months: readonly GridMonth[]; locale: Locale }) {
  const { grid } = calendarWords(locale)
  const words = wordsFor(locale)
  return (
    <div className="mt-2 max-w-2xl">
      <Table label={grid.asList}>
        <Head>
          <Th>{grid.span}</Th>
          <Th>{grid.name}</Th>
          <Th>{grid.kind}</Th>
          <Th num>{grid.count}</Th>
        </Head>
        <tbody>
          {stretchesOf(months).map(({ name, from, to, days, isOff }) => (
            <Row key={from}>
              <Td>
                {from === to
                  ? yearlessDate(from, locale)
                  : grid.through(yearlessDate(from, locale), yearlessDate(to, locale))}
              </Td>
              <Td>{holidayName(name, words)}</Td>
              <Td>{isOff ? grid.isOff : grid.isWork}</Td>
              <Td num>{days}</Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
