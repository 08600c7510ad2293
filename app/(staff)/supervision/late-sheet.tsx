import { BarList, type BarTone } from '@/components/charts/bar-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Sheet } from '@/components/ui/sheet'
import { boardWord } from '@/lib/i18n/format/board-words'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { Board, Whose } from '@/lib/queries/supervision/board'
import { Count } from './count'

const TONES: Readonly<Record<Whose, BarTone>> = {
  own: 'accent',
  other: 'origin',
  bank: 'bank',
  applicant: 'applicant',
  post: 'post',
}

/** Whose working days were used by what ended late, and the reasons given for it. */
export function LateSheet({ board, locale }: { readonly board: Board; readonly locale: Locale }) {
  const words = wordsFor(locale).supervision.late
  const { usedWhenLate, lateReasons } = board
  return (
    <Sheet title={words.title}>
      {usedWhenLate.length === 0 && lateReasons.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <>
          <BarList
            label={words.chart}
            heads={[words.title, words.days(0)]}
            bars={usedWhenLate.map(({ whose, days }) => ({
              key: whose,
              label: whose === 'own' && board.reach === 'agency' ? words.ownAgency : words.shares[whose],
              value: days,
              shown: words.days(days),
              tone: TONES[whose],
            }))}
          />
          <h3 className="mt-4 mb-1 text-sm text-ink-2">{words.reasons}</h3>
          <ReasonList reasons={lateReasons} locale={locale} />
        </>
      )}
    </Sheet>
  )
}

/** Reasons with their numbers, most frequent first. */
export function ReasonList({
  reasons,
  locale,
}: {
  readonly reasons: Board['lateReasons']
  readonly locale: Locale
}) {
  const { empty } = wordsFor(locale).supervision.back
  if (reasons.length === 0) return <p className="text-ink-3">{empty}</p>
  return (
    <ul>
      {reasons.map(({ word, ...counted }) => {
        const name = boardWord(counted.query.measure, counted.query.word ?? word, locale)
        return (
          <li key={word} className="flex justify-between gap-3 border-b border-line py-1 last:border-0">
            <span className="truncate" title={name}>
              {name}
            </span>
            <Count counted={counted} name={name} />
          </li>
        )
      })}
    </ul>
  )
}
