import { Fragment } from 'react'
import { Sheet } from '@/components/ui/sheet'
import { shortInstant } from '@/lib/i18n/format/dates'
import { ActButton } from './act-button'
import type { ExchangeProps } from './saying'

/** What waits for a second administrator. */
export function Pending({ page, saying: { says, list, locale } }: ExchangeProps) {
  const { pending } = says
  if (page.changes.length === 0) return null
  return (
    <Sheet title={pending.title} kind="due">
      <ul className="flex flex-col divide-y divide-line">
        {page.changes.map((change) => {
          const what = pending[change.kind](change.code, change.name)
          const decisions = change.isOwn ? (['withdraw'] as const) : (['decline', 'approve'] as const)
          return (
            <li key={change.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
              <div className="min-w-0 flex-1 basis-64">
                <p className="font-medium">{what}</p>
                {change.address && <p className="wrap-anywhere text-ink-2">{change.address}</p>}
                {change.areaCodes.length > 0 && (
                  <p className="text-ink-2">
                    {says.propose.areaCodes}{' '}
                    {change.areaCodes.map((code, index) => (
                      <Fragment key={code}>
                        {index > 0 && list}
                        <span className="font-mono text-sm whitespace-nowrap">{code}</span>
                      </Fragment>
                    ))}
                  </p>
                )}
                {change.publicKey && (
                  <p className="font-mono text-sm wrap-anywhere text-ink-2">{change.publicKey}</p>
                )}
                <p className="text-sm text-ink-3">
                  {change.reason} · {pending.by(change.by, shortInstant(change.at, locale))}
                </p>
              </div>
              {page.mayChange && (
                <div className="flex gap-2">
                  {decisions.map((decision) => (
                    <ActButton
                      key={decision}
                      act="decide"
                      fields={{ changeId: change.id, decision }}
                      label={`${pending[decision]} ${what}`}
                    >
                      {pending[decision]}
                    </ActButton>
                  ))}
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}
