import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { shortInstant } from '@/lib/i18n/format/dates'
import { faultText } from '@/lib/i18n/format/exchange'
import type { TroubleView } from '@/lib/queries/exchange-page'
import { ActButton } from './act-button'
import type { ExchangeProps, Saying } from './saying'

/** Messages somebody has to look at, each with a plain sentence and a way to try again. */
export function Troubles({ page, saying }: ExchangeProps) {
  const { says, locale } = saying
  const { troubles, kinds } = says
  return (
    <Sheet title={troubles.title}>
      {page.troubles.length === 0 ? (
        <p className="text-ink-2">{troubles.none}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {page.troubles.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-2">
                  <Tag tone={one.status === 'held' ? 'late' : one.status === 'waiting' ? 'soon' : 'calm'}>
                    {troubles[one.direction](one.peerCode)}
                  </Tag>
                  <span className="font-medium">{kinds[one.kind]}</span>
                  <span className="tabular-nums text-ink-2">{one.caseKey}</span>
                  <span className="text-sm text-ink-3">{shortInstant(one.issuedAt, locale)}</span>
                </p>
                <p className="mt-1">
                  {standingOf(one, saying)} {troubles.refusedFor}
                  {faultText(one.fault, says, locale)}
                </p>
              </div>
              {page.mayChange && one.status !== 'refused' && (
                <ActButton
                  act="replay"
                  fields={{ peerCode: one.peerCode, id: one.id }}
                  label={`${troubles.replay} ${one.caseKey}`}
                >
                  {troubles.replay}
                </ActButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}

function standingOf({ status, attempts }: TroubleView, { says: { troubles } }: Saying): string {
  if (status === 'waiting') return troubles.waiting(attempts)
  return status === 'held' ? troubles.held : troubles.refused
}

/** What never came in: counted by its cause. */
export function TurnedAway({ page, saying: { says, locale } }: ExchangeProps) {
  const { turnedAway } = says
  if (page.turnedAway.length === 0) return null
  return (
    <Sheet title={turnedAway.title}>
      <ul className="flex flex-col gap-1.5">
        {page.turnedAway.map(({ fault, sender, count, lastAt }) => (
          <li key={`${fault} ${sender}`}>
            <span className="font-medium">{sender || turnedAway.stranger}</span>{' '}
            {faultText(fault, says, locale)}{' '}
            <span className="text-sm text-ink-3">
              {turnedAway.times(count, shortInstant(lastAt, locale))}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-ink-3">{turnedAway.sparsely}</p>
    </Sheet>
  )
}
