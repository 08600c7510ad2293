import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { longDate } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { stripItems, stripNotes, stripSentence, type StripDay, type StripHolder } from './strip-days'
import styles from './working-day-strip.module.css'

export type StripLegend = {
  readonly holder: StripHolder
  /** Short name: 南京, 申请人. */
  readonly name: string
  /** Counted days used; left out where only the colour is explained. */
  readonly days?: number
}

type WorkingDayStripProps = {
  readonly days: readonly StripDay[]
  /** What happened on day zero: 受理, 收到. */
  readonly zeroLabel: string
  readonly legend?: readonly StripLegend[]
  readonly locale: Locale
  /** Name of the list, e.g. 转出期限 10 个工作日. */
  readonly label?: string
  /** Behind the legend: the link or disclosure to the full explanation. */
  readonly children?: ReactNode
}

/**
 * A deadline that explains itself: day zero, the numbered days that count, the rest days between them as
 * thin bars, who held the case on each, today and the due day. A list of sentences to a reader.
 */
export function WorkingDayStrip({
  days,
  zeroLabel,
  legend = [],
  locale,
  label,
  children,
}: WorkingDayStripProps) {
  const { calendar, lifecycle, shell } = wordsFor(locale)
  const holderNames = Object.fromEntries(legend.map(({ holder, name }) => [holder, name]))
  const tell = (item: Parameters<typeof stripSentence>[0]) =>
    stripSentence(item, { zeroLabel, holderNames, locale })
  const notes = stripNotes(days, locale)
  return (
    <div>
      <ol className={styles.strip} aria-label={label ?? calendar.strip.label}>
        {stripItems(days).map((item) =>
          item.kind === 'rest' ? (
            <li key={item.days[0]?.date} className={styles.rest} title={tell(item)}>
              {item.days.map(({ date, today }) => (
                <span key={date} aria-hidden="true" className={classes(styles.bar, today && styles.today)} />
              ))}
              <span className="sr-only">{tell(item)}</span>
            </li>
          ) : (
            <li key={item.day.date}>
              <StripCell day={item.day} zeroLabel={zeroLabel} locale={locale} />
              <span className="sr-only">{tell(item)}</span>
            </li>
          ),
        )}
      </ol>
      {(legend.length > 0 || notes.length > 0 || children !== undefined) && (
        <div className={styles.legend}>
          {legend.map(({ holder, name, days: used }) => (
            <span key={holder} className="whitespace-nowrap">
              <span aria-hidden="true" className={classes(styles.swatch, styles[holder])} />
              {used === undefined ? name : lifecycle.holderDays(name, used)}
            </span>
          ))}
          {notes.length > 0 && <span>{notes.join(shell.punctuation.comma)}</span>}
          {children}
        </div>
      )}
    </div>
  )
}

function StripCell({ day, zeroLabel, locale }: { day: StripDay; zeroLabel: string; locale: Locale }) {
  const { strip } = wordsFor(locale).calendar
  const { kind, holder, makeUp, today, due, ahead, late } = day
  return (
    <span
      aria-hidden="true"
      title={longDate(day.date, locale)}
      className={classes(
        styles.day,
        kind === 'zero' && styles.zero,
        ahead && styles.ahead,
        late && styles.late,
        due && styles.due,
        today && styles.today,
      )}
    >
      {makeUp && <span className={styles.makeUp}>{strip.makeUp}</span>}
      <span>{kind === 'zero' ? zeroLabel : day.ordinal}</span>
      <span className={styles.date}>{day.date.slice(8)}</span>
      <span className={classes(styles.mark, holder && styles[holder])} />
    </span>
  )
}
