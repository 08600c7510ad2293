import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { KeyValues } from '@/components/ui/key-values'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Sheet } from '@/components/ui/sheet'
import { LEAST_CLERK_DAYS } from '@/lib/domain/feasibility/handling-time'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor, type AllWords } from '@/lib/i18n/words'
import { MOST_EXTRA, PACES, supposedHref } from '@/lib/queries/feasibility-address'
import type { FeasibilityView } from '@/lib/queries/feasibility-page'

type Words = AllWords['team']['feasibility']
type AnswerProps = { readonly view: FeasibilityView; readonly locale: Locale }

/** The answer in a sentence, what it rests on, and what can be supposed otherwise. */
export function Answer({ view, locale }: AnswerProps) {
  const { feasibility: words } = wordsFor(locale).team
  const { counts, supposed, clerks, handling } = view
  const now = Math.max(0, clerks + supposed.extra)
  const all = counts.late + counts.inTime
  const href = (change: Parameters<typeof supposedHref>[1]) =>
    supposedHref(supposed, { show: null, day: null, ...change }) as Route
  return (
    <Sheet kind={counts.late > 0 ? 'due' : 'padded'} label={words.title}>
      <p className="text-xl font-semibold">{sentence(view, now, all, words)}</p>
      <p className="mt-1 text-ink-2">
        {all > 0 && neededText(view, words)}{' '}
        {counts.overdue > 0 && <span className="text-late">{words.answer.overdue(counts.overdue)}</span>}
      </p>
      <KeyValues
        className="mt-3"
        entries={[
          {
            term: words.clerks.label,
            value: (
              <span className="flex flex-wrap items-center gap-2">
                {supposed.extra === 0 ? words.clerks.now(clerks) : words.clerks.changed(clerks, now)}
                {now > 0 && (
                  <ButtonLink size="small" href={href({ extra: supposed.extra - 1 })}>
                    {words.clerks.fewer}
                  </ButtonLink>
                )}
                {supposed.extra < MOST_EXTRA && (
                  <ButtonLink size="small" href={href({ extra: supposed.extra + 1 })}>
                    {words.clerks.more}
                  </ButtonLink>
                )}
                {supposed.extra !== 0 && (
                  <ButtonLink size="small" variant="quiet" href={href({ extra: 0 })}>
                    {words.clerks.reset}
                  </ButtonLink>
                )}
              </span>
            ),
          },
          {
            term: words.handling.term,
            value: (
              <>
                {words.handling[handling.source](String(handling.piecesADay))}{' '}
                <span className="text-ink-3">
                  {handling.source === 'measured'
                    ? words.handling.measuredFrom(handling.clerkDays, handling.pieces)
                    : words.handling.assumedFrom(handling.clerkDays, LEAST_CLERK_DAYS)}
                </span>
              </>
            ),
          },
          {
            term: words.pace.label,
            value: (
              <LinkTabs
                label={words.pace.label}
                tabs={PACES.map((pace) => ({
                  href: href({ pace }),
                  label: words.pace.options[pace],
                  current: pace === supposed.pace,
                }))}
              />
            ),
          },
        ]}
      />
    </Sheet>
  )
}

function sentence({ counts }: FeasibilityView, clerks: number, all: number, words: Words): string {
  if (all === 0) return counts.overdue > 0 ? words.answer.onlyOverdue(counts.overdue) : words.answer.none
  return counts.late > 0 ? words.answer.late(clerks, all, counts.late) : words.answer.fine(clerks, all)
}

/** Always told of the clerks there are, whatever number is supposed. */
function neededText({ needed, clerks }: FeasibilityView, { needed: words }: Words): string {
  if (needed === null) return words.never(clerks + MOST_EXTRA)
  if (needed === 0) return words.exact(clerks)
  return needed > 0 ? words.more(clerks + needed, clerks) : words.spare(clerks + needed, clerks)
}
