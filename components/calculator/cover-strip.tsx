import { classes } from '@/components/ui/classes'
import type { YearMonth } from '@/lib/domain/calendar/year-month'
import type { CoverRun } from '@/lib/domain/continuity/coverage'
import { monthList } from '@/lib/i18n/format/continuity'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import styles from './cover-strip.module.css'

type CoverStripProps = { readonly runs: readonly CoverRun[]; readonly locale: Locale }

/** Longest run drawn month by month; of a longer one the first and the last month stand for all. */
const DRAWN = 12

/** Who pays the bills, month by month; the legend below says the same in words and names every month. */
export function CoverStrip({ runs, locale }: CoverStripProps) {
  const { continuity, calculator } = wordsFor(locale)
  return (
    <figure>
      <div className={styles.strip} aria-hidden="true">
        {runs.map((run) =>
          run.months.length <= DRAWN ? (
            run.months.map((month, index) => (
              <MonthCell
                key={month}
                month={month}
                run={run}
                first={run === runs[0] && index === 0}
                locale={locale}
              />
            ))
          ) : (
            <Shortened key={run.from} run={run} locale={locale} />
          ),
        )}
      </div>
      <figcaption className="mt-3">
        <ul aria-label={calculator.gap.strip} className="grid gap-1.5">
          {runs.map(({ cover, from, months }) => {
            const { mark, name, hint } = continuity.covers[cover]
            return (
              <li key={from} className="flex items-start gap-2.5">
                <span aria-hidden="true" className={classes(styles.swatch, styles[cover])}>
                  {mark}
                </span>
                <span>
                  <span className="font-medium">{name}</span>{' '}
                  <span className="text-ink-2">
                    {cover === 'full'
                      ? calculator.gap.onwards(monthList(months, locale))
                      : monthList(months, locale)}
                  </span>
                  <span className="block text-sm text-ink-3">{hint}</span>
                </span>
              </li>
            )
          })}
        </ul>
      </figcaption>
    </figure>
  )
}

type MonthCellProps = {
  readonly month: YearMonth
  readonly run: CoverRun
  /** The year stands on the first month of the strip and on every January. */
  readonly first: boolean
  readonly locale: Locale
}

function MonthCell({ month, run, first, locale }: MonthCellProps) {
  const { continuity } = wordsFor(locale)
  const number = Number(month.slice(5))
  return (
    <span className={classes(styles.cell, styles[run.cover])}>
      <span className={styles.month}>{first || number === 1 ? month.slice(0, 4) : ' '}</span>
      <span className={styles.month}>{continuity.monthOfYear(number)}</span>
      <span className={styles.mark}>{continuity.covers[run.cover].mark}</span>
    </span>
  )
}

function Shortened({ run, locale }: { readonly run: CoverRun; readonly locale: Locale }) {
  const { calculator } = wordsFor(locale)
  return (
    <>
      <MonthCell month={run.from} run={run} first locale={locale} />
      <span className={styles.skip}>… {calculator.gap.skipped(run.months.length - 2)} …</span>
      <MonthCell month={run.to} run={run} first locale={locale} />
    </>
  )
}
