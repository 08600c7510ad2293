import { KeyValues } from '@/components/ui/key-values'
import { Sheet } from '@/components/ui/sheet'
import { areaWords } from '@/lib/i18n/area-words'
import { shortInstant } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import type { Proposal } from '@/lib/queries/area-changes'
import { currentLocale } from '@/lib/web/locale'
import { Effect } from '../effect'
import { afterText, beforeText, daysText, subjectText } from '../what-changes'
import { Decision, TakeBack } from './decision'

/** What waits for a second administrator: before and after, whom it touches, and the answer. */
export async function Proposals({ proposals }: { proposals: readonly Proposal[] }) {
  if (proposals.length === 0) return null
  const { proposal } = areaWords(await currentLocale())
  return (
    <Sheet title={proposal.title} kind="due" className="mb-3">
      <ul className="flex flex-col divide-y divide-line">
        {proposals.map((one) => (
          <ProposalEntry key={one.changeId} proposal={one} />
        ))}
      </ul>
    </Sheet>
  )
}

async function ProposalEntry({ proposal: one }: { proposal: Proposal }) {
  const locale = await currentLocale()
  const { proposal, area, effect } = areaWords(locale)
  const { what } = one
  const subject = subjectText(what, locale)
  return (
    <li className="grid gap-x-8 gap-y-3 py-3 first:pt-0 last:pb-0 lg:grid-cols-2">
      <div>
        <h3 className="mb-1 text-base">{subject}</h3>
        <KeyValues
          entries={[
            { term: proposal.before, value: beforeText(what, locale) ?? area.noPayee },
            { term: proposal.after, value: <strong>{afterText(what, locale)}</strong> },
            { term: proposal.from, value: daysText(what, locale) },
            { term: proposal.source, value: one.source },
            { term: proposal.reason, value: one.reason },
          ]}
        />
        <p className="mt-1 text-sm text-ink-3">
          {proposal.proposedBy(nameIn(one.proposedBy, locale), shortInstant(one.proposedAt, locale))}
        </p>
      </div>
      <div>
        <h4 className="mb-1 text-sm text-ink-3">{effect.title}</h4>
        <Effect
          effect={one.effect}
          subject={what}
          disconnects={what.kind === 'connection' && what.after === 'none'}
        />
      </div>
      <div className="lg:col-span-2">
        {one.may === 'decide' && (
          <Decision
            changeId={one.changeId}
            subject={subject}
            asksAccount={what.kind === 'payee'}
            startPassed={one.startPassed}
          />
        )}
        {one.may === 'withdraw' && <TakeBack changeId={one.changeId} subject={subject} />}
      </div>
    </li>
  )
}
