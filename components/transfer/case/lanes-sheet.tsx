import { Lanes, type LaneTrack } from '@/components/ui/lanes'
import { Sheet } from '@/components/ui/sheet'
import { monthDay } from '@/lib/i18n/format/dates'
import type { LaneView } from '@/lib/queries/case-lanes'
import type { Reading } from './reading'

/** Relationship and money side by side: what is done, what is on, what lies ahead. */
export function LanesSheet({ reading }: { reading: Reading }) {
  const { page, words } = reading
  const { lanes } = words.casePage
  const tracks = page.lanes.filter((lane) => !lane.empty).map((lane) => trackOf(lane, reading))
  const isEmpty = page.lanes.some((lane) => lane.empty)
  return (
    <Sheet label={lanes.title}>
      <Lanes tracks={tracks} />
      {isEmpty && (
        <p className="mt-2 flex gap-3 text-ink-3">
          <span className="min-w-11 text-sm font-semibold text-ink-2">{words.lifecycle.tracks.funds}</span>
          {lanes.noMoney}
        </p>
      )}
    </Sheet>
  )
}

function trackOf({ track, stations }: LaneView, { page, locale, words }: Reading): LaneTrack {
  const { lifecycle } = words
  const now = track === 'relationship' ? lifecycle.relationship[page.state] : lifecycle.funds[page.fundsState]
  return {
    name: lifecycle.tracks[track],
    stations: stations.map(({ step, state, on }) => ({
      label: lifecycle.steps[step].noun,
      state,
      ...(state === 'done' && on !== null && { detail: monthDay(on, locale) }),
      ...((state === 'now' || state === 'stopped') && { detail: now }),
    })),
  }
}
