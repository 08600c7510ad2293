import { Sheet } from '@/components/ui/sheet'
import { shortDate } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { AbsenceView, TeamMember } from '@/lib/queries/team-members'
import type { Named } from '@/lib/queries/worklist-row'
import { AbsenceForm, EndAbsenceForm } from './absence-forms'

type AbsenceSheetProps = {
  readonly member: TeamMember
  readonly colleagues: readonly (Named & { readonly id: string })[]
  readonly mayChange: boolean
  /** The first day that can be entered. */
  readonly today: string
  readonly locale: Locale
}

/** When somebody is away and who stands in; entered and ended here by the person or the supervisor. */
export function AbsenceSheet({ member, colleagues, mayChange, today, locale }: AbsenceSheetProps) {
  const { absence } = wordsFor(locale).team.board
  const entries = [...(member.away ? [member.away] : []), ...member.coming]
  return (
    <Sheet id="absence" title={absence.title}>
      <p className="mb-3 max-w-3xl text-ink-2">{absence.lead}</p>
      {entries.length === 0 ? (
        <p className="mb-3 text-ink-3">{absence.none}</p>
      ) : (
        <ul className="mb-3 flex flex-col gap-2">
          {entries.map((entry) => (
            <li key={entry.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span>{lineOf(entry, locale)}</span>
              {mayChange && (
                <EndAbsenceForm
                  absenceId={entry.id}
                  label={entry.id === member.away?.id ? absence.end : absence.cancel}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && !member.left && (
        <AbsenceForm
          staffId={member.id}
          today={today}
          colleagues={colleagues.map((one) => ({ value: one.id, label: nameIn(one, locale) }))}
        />
      )}
    </Sheet>
  )
}

function lineOf({ fromDay, toDay, reason, substitute }: AbsenceView, locale: Locale): string {
  const { team, shell } = wordsFor(locale)
  const { absence } = team.board
  const line = absence.line(shortDate(fromDay, locale), shortDate(toDay, locale), absence.reasons[reason])
  return substitute === null
    ? line
    : `${line}${shell.punctuation.comma}${absence.by(nameIn(substitute, locale))}`
}
