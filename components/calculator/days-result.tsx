import { DeadlineExplanation } from '@/components/calendar/deadline-explanation'
import { stripDays } from '@/components/calendar/strip-days'
import { WorkingDayStrip } from '@/components/calendar/working-day-strip'
import { PublicSection } from '@/components/layout/public-shell'
import { Notice } from '@/components/ui/notice'
import type { DueDay } from '@/lib/domain/calendar/due-day'
import { longDate } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'

type DaysResultProps = { readonly answer: DueDay; readonly today: string; readonly locale: Locale }

/** The due day, the strip that explains it, and a row for every day. */
export function DaysResult({ answer, today, locale }: DaysResultProps) {
  const { days: says } = wordsFor(locale).calculator
  const { start, days, due, provisional, explanation } = answer
  return (
    <>
      <PublicSection>
        <h2 className="text-sm font-normal text-ink-3">{says.due}</h2>
        <p className="mt-1 text-xl font-semibold">{longDate(due, locale)}</p>
        <p className="text-ink-3">
          {says.sum(longDate(start, locale), days)} · {says.closing}
        </p>
        {provisional && (
          <Notice tone="warn" className="mt-3">
            {says.provisional}
          </Notice>
        )}
        <div className="mt-4">
          <WorkingDayStrip
            days={stripDays(explanation, { today, dueOn: due })}
            zeroLabel={says.zero}
            label={says.strip}
            locale={locale}
          />
        </div>
      </PublicSection>
      <PublicSection title={says.explanation}>
        <div className="max-sm:text-sm max-sm:[&_:is(td,th)]:px-1.5 max-sm:[&_:is(td,th):nth-child(3)]:hidden max-sm:[&_td:last-child]:whitespace-normal">
          <DeadlineExplanation days={explanation} dueOn={due} locale={locale} zeroLabel={says.event} />
        </div>
      </PublicSection>
    </>
  )
}
