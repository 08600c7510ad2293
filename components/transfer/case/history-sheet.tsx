import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icons'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { History, type HistoryEntry } from '@/components/ui/timeline'
import { shortInstant } from '@/lib/i18n/format/dates'
import type { EventView } from '@/lib/queries/case-history'
import { eventActor, eventFacts, eventTitle } from './event-texts'
import type { Reading } from './reading'

const LATEST = 8
const SHORT_HASH = 12

/** 办理过程, newest first, with the proof that nothing was changed afterwards. */
export function HistorySheet({ reading }: { reading: Reading }) {
  const { page, words } = reading
  const { history } = words.casePage
  const { entries, brokenAt, lastHash } = page.history
  const told = entries.map((event) => entryOf(event, reading))
  const earlier = told.slice(LATEST)
  return (
    <Sheet title={history.title}>
      <History entries={told.slice(0, LATEST)} />
      {earlier.length > 0 && (
        <Disclosure summary={history.all(earlier.length)}>
          <History entries={earlier} />
        </Disclosure>
      )}
      <p
        className={`mt-2 flex items-start gap-1.5 border-t border-line pt-2 text-xs ${brokenAt === null ? 'text-ink-3' : 'font-semibold text-late'}`}
      >
        <Icon name={brokenAt === null ? 'check' : 'warn'} className="mt-[0.15em]" />
        <span>
          {brokenAt === null ? history.intact(entries.length) : history.broken(brokenAt)}
          {lastHash !== null && ` · ${history.fingerprint(lastHash.slice(0, SHORT_HASH))}`}
        </span>
      </p>
    </Sheet>
  )
}

function entryOf(event: EventView, reading: Reading): HistoryEntry {
  const { locale, words } = reading
  const facts = eventFacts(event, reading)
  return {
    key: String(event.version),
    time: shortInstant(event.at, locale),
    instant: event.at.toISOString(),
    what: (
      <>
        {eventTitle(event, reading)}{' '}
        {event.onBehalfOf !== null && <Tag tone="soon">{words.lifecycle.onBehalf.name}</Tag>}
      </>
    ),
    note: (
      <span className="text-sm">
        {facts.length > 0 && <span className="block">{facts.join(' · ')}</span>}
        {eventActor(event, reading)}
      </span>
    ),
  }
}
