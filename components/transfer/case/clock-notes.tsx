import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { longDate, monthDay, shortInstant } from '@/lib/i18n/format/dates'
import type { ClockView } from '@/lib/queries/case-clocks'
import { movedText, usedText } from './clock-texts'
import type { Reading } from './reading'

/** The form by which a supervisor confirms why a clock ended late. */
export type ConfirmLate = (clock: ClockView) => ReactNode

type ClockProps = {
  readonly clock: ClockView
  readonly reading: Reading
  readonly confirmLate: ConfirmLate
}

/** Promise, adjusted date, days carried over, and what a breach left behind. */
export function ClockNotes({ clock, reading, confirmLate }: ClockProps) {
  const { locale, words } = reading
  const says = words.casePage.clocks
  const notes = [
    clock.promisedDueOn !== null && clock.promisedDueOn !== clock.dueOn
      ? says.promised(longDate(clock.promisedDueOn, locale))
      : null,
    clock.adjustedDueOn === null ? null : says.adjusted(longDate(clock.adjustedDueOn, locale)),
    clock.carriedDays > 0
      ? says.carried(clock.carriedDays, monthDay(clock.sortDueOn, locale), monthDay(clock.dueOn, locale))
      : null,
    ...clock.moves.map((move) => movedText(move, reading)),
  ].filter((note) => note !== null)
  const isBreach = clock.reading.breached && clock.reading.ending !== 'notMet'
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="mt-1 text-sm text-ink-2">
          {note}
        </p>
      ))}
      {isBreach && <p className="mt-1 font-medium text-late">{usedText(clock, reading)}</p>}
      {clock.late && <LateNote clock={clock} reading={reading} confirmLate={confirmLate} />}
    </>
  )
}

function LateNote({ clock, reading, confirmLate }: ClockProps) {
  const { locale, words } = reading
  const says = words.casePage.clocks
  const { late } = clock
  if (!late) return null
  const reason =
    late.reason === null ? says.noReason : says.lateReason(words.lifecycle.lateReasons[late.reason].name)
  const confirmed =
    late.confirmedAt === null
      ? says.unconfirmed
      : says.confirmed(late.confirmedBy ?? '', shortInstant(late.confirmedAt, locale))
  return (
    <>
      <p className="text-sm text-ink-2">
        {[reason, late.note, confirmed].filter((part) => part !== null).join(' · ')}
      </p>
      {late.mayConfirm && (
        <Disclosure summary={says.confirm} className="mt-1 print:hidden">
          {confirmLate(clock)}
        </Disclosure>
      )}
    </>
  )
}
