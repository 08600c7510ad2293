import { ProofList } from '@/components/ui/proof-list'
import { Sheet } from '@/components/ui/sheet'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { isSettled } from '@/lib/domain/transfer/states'
import { longDate, shortInstant } from '@/lib/i18n/format/dates'
import { money } from '@/lib/i18n/format/money'
import type { ClosureCondition } from '@/lib/domain/transfer/closure'
import type { NoticeView } from '@/lib/queries/case-notices'
import type { Reading } from './reading'

/** 办结条件: nothing else says "done". */
export function ClosureSheet({ reading }: { reading: Reading }) {
  const { page, locale, words } = reading
  const { closure } = words.casePage
  return (
    <Sheet title={closure.title}>
      <ProofList
        proofs={page.closure.conditions.map(({ condition, met }) => ({
          label: labelOf(condition, met, reading),
          done: met,
        }))}
      />
      {(page.notices.length > 0 || page.progressOffSince !== null) && (
        <section className="mt-3 border-t border-line pt-2.5">
          <h3 className="text-sm text-ink-2">{closure.notices}</h3>
          {page.progressOffSince !== null && (
            <p className="text-sm text-ink-2">
              {closure.progressOff(longDate(dayOf(page.progressOffSince), locale))}
            </p>
          )}
          <ul className="text-sm text-ink-3">
            {page.notices.map((notice) => (
              <li key={`${notice.kind} ${notice.createdAt.toISOString()} ${notice.channel}`}>
                {noticeText(notice, reading)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Sheet>
  )
}

function labelOf(condition: ClosureCondition, met: boolean, { page, words }: Reading): string {
  const { lifecycle } = words
  const label = lifecycle.closure[condition]
  const { state, dueFen } = page.money
  if (condition === 'moneySettled' && met && isSettled(state))
    return lifecycle.closureSettled[state as keyof typeof lifecycle.closureSettled]
  if (condition === 'moneyMatched' && met && state !== 'notRequired' && dueFen !== null)
    return `${label} ${money(dueFen)}`
  if (condition === 'moneyMatched' && state === 'notRequired') return lifecycle.closureSettled.notRequired
  return label
}

/** What was told, how, how often it was tried, and what became of it. */
function noticeText(notice: NoticeView, { locale, words }: Reading): string {
  const { closure } = words.casePage
  const known = <T extends object>(map: T, key: string) =>
    Object.hasOwn(map, key) ? String(map[key as keyof T]) : key
  const { kind, channel, status, attempts, lastError, handling } = notice
  const isOut = status === 'queued' || status === 'failed'
  return [
    known(closure.kinds, kind),
    known(closure.channels, channel),
    known(closure.statuses, status === 'queued' && attempts > 0 ? 'retrying' : status),
    attempts > 1 ? closure.attempts(attempts) : null,
    isOut && lastError !== null ? known(closure.failures, lastError) : null,
    handling === null ? null : known(closure.handling, handling),
    shortInstant(notice.settledAt ?? notice.createdAt, locale),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
