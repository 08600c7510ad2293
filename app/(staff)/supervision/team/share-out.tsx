import type { Route } from 'next'
import Link from 'next/link'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { shortDate } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { PlanView } from '@/lib/queries/team-page'
import { ShareForm } from './share-form'

type ShareOutProps = {
  readonly plan: PlanView
  readonly mayChange: boolean
  readonly locale: Locale
}

/** 自动分派: who would get which case, before it is done. */
export function ShareOut({ plan, mayChange, locale }: ShareOutProps) {
  const { share } = wordsFor(locale).team.board
  const { unclaimed, shared, clerks, digest } = plan
  const count = mayChange ? (
    <Link href={'/cases?tab=unclaimed' as Route} className="text-accent underline-offset-4 hover:underline">
      {share.unclaimed(unclaimed)}
    </Link>
  ) : (
    <span className="text-ink-2">{share.unclaimed(unclaimed)}</span>
  )
  return (
    <Sheet id="share-out" title={share.title} aside={unclaimed > 0 && count}>
      {unclaimed === 0 && <p className="text-ink-2">{share.none}</p>}
      {unclaimed > 0 && clerks.length === 0 && <p className="text-ink-2">{share.nobody}</p>}
      {mayChange && (
        // Keyed by nothing: the answer of the form outlives the plan it carried out.
        <ShareForm plan={digest} count={shared} open={clerks.length > 0}>
          <p className="max-w-3xl text-ink-2">{share.lead}</p>
          {shared < unclaimed && <p className="text-ink-2">{share.part(shared, unclaimed)}</p>}
          <ul className="flex flex-col gap-1.5">
            {clerks.map(({ id, cases, ...clerk }) => (
              <li key={id}>
                <Disclosure summary={share.gets(nameIn(clerk, locale), cases.length)}>
                  <ul className="flex flex-wrap gap-x-5 gap-y-1">
                    {cases.map(({ reference, dueOn }) => (
                      <li key={reference}>
                        <Link
                          href={`/cases/${encodeURIComponent(reference)}` as Route}
                          className="text-accent hover:underline"
                        >
                          {reference}
                        </Link>{' '}
                        {dueOn && <span className="text-ink-3">{share.due(shortDate(dueOn, locale))}</span>}
                      </li>
                    ))}
                  </ul>
                </Disclosure>
              </li>
            ))}
          </ul>
        </ShareForm>
      )}
    </Sheet>
  )
}
