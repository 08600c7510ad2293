import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { Tag, type Tone } from '@/components/ui/tag'
import { longDate, shortInstant } from '@/lib/i18n/format/dates'
import type { CaseReminders, ProvinceView, ReminderState, ReminderView } from '@/lib/queries/case-reminders'
import { Ladder } from './ladder-table'
import { placeOf, type Reading } from './reading'

type RemindersSheetProps = {
  readonly reading: Reading
  readonly reminders: CaseReminders
  readonly remind: ReactNode
  readonly answer: (reminder: ReminderView) => ReactNode
  readonly answerProvince: (province: ProvinceView) => ReactNode
}

const TONES: Record<ReminderState, Tone> = {
  open: 'soon',
  overdue: 'late',
  answered: 'done',
  settled: 'calm',
}

/** 催办: what waits for an answer, then the rungs of every clock with when each was last looked at. */
export function RemindersSheet({ reading, reminders, remind, answer, answerProvince }: RemindersSheetProps) {
  const { words } = reading
  const says = words.reminders
  const { ladders, reminders: sent, channels } = reminders
  if (ladders.length === 0 && sent.length === 0 && channels.length === 0) return null
  const running = ladders.filter((one) => one.running)
  const ended = ladders.filter((one) => !one.running)
  return (
    <Sheet id="reminders" title={says.title}>
      <p className="mb-2.5 text-sm text-ink-3">{says.lead}</p>
      <div className="flex flex-col gap-4">
        {sent.length > 0 && (
          <section aria-label={says.letters}>
            <h3 className="mb-1 text-sm text-ink-2">{says.letters}</h3>
            <ul className="divide-y divide-line">
              {sent.map((one) => (
                <Reminder key={one.id} reading={reading} reminder={one} answer={answer(one)} />
              ))}
            </ul>
          </section>
        )}
        {running.length === 0 && <p className="text-ink-3">{says.notBegun}</p>}
        {running.map((ladder) => (
          <Ladder
            key={`${ladder.clock}-${ladder.round}`}
            reading={reading}
            ladder={ladder}
            answer={answerProvince}
          />
        ))}
        {ended.length > 0 && (
          <Disclosure summary={says.ended}>
            <div className="flex flex-col gap-4">
              {ended.map((ladder) => (
                <Ladder
                  key={`${ladder.clock}-${ladder.round}`}
                  reading={reading}
                  ladder={ladder}
                  answer={answerProvince}
                />
              ))}
            </div>
          </Disclosure>
        )}
      </div>
      {channels.length > 0 && (
        <Disclosure summary={says.remind} className="mt-3 print:hidden">
          {remind}
        </Disclosure>
      )}
    </Sheet>
  )
}

type ReminderProps = {
  readonly reading: Reading
  readonly reminder: ReminderView
  readonly answer: ReactNode
}

function Reminder({ reading, reminder, answer }: ReminderProps) {
  const { locale, words } = reading
  const says = words.reminders
  const { from, to, channel, sentBy, sentAt, number, note, answerNote } = reminder
  const place = (side: typeof from) => (side === null ? '—' : placeOf(reading, side))
  return (
    <li className="flex flex-col gap-1 py-2 first:pt-0">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-semibold">{says.sent(place(from), place(to), says.channels[channel])}</span>
        <span className="text-ink-2">{words.lifecycle.clocks[reminder.clock].name}</span>
        <Tag tone={TONES[reminder.state]}>{stateText(reminder, reading)}</Tag>
      </p>
      {note !== null && <p className="whitespace-pre-wrap">{note}</p>}
      {(reminder.promisedOn !== null || answerNote !== null) && (
        <p className="whitespace-pre-wrap">
          {[
            reminder.promisedOn === null ? null : says.promised(longDate(reminder.promisedOn, locale)),
            answerNote,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      )}
      <p className="text-xs text-ink-3">
        {[
          sentBy ?? says.byLadder,
          shortInstant(sentAt, locale),
          number,
          reminder.answeredBy === null || reminder.answeredAt === null
            ? null
            : `${reminder.answeredBy} ${shortInstant(reminder.answeredAt, locale)}`,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {reminder.mayAnswer && (
        <Disclosure summary={says.answer.open} className="mt-1 print:hidden">
          {answer}
        </Disclosure>
      )}
    </li>
  )
}

function stateText({ state, answer, answerBy }: ReminderView, { locale, words }: Reading): string {
  const says = words.reminders
  switch (state) {
    case 'open':
      return says.answerBy(longDate(answerBy, locale))
    case 'overdue':
      return says.overdue(longDate(answerBy, locale))
    case 'settled':
      return says.settled
    case 'answered':
      return answer === null ? says.settled : says.answered(says.answers[answer])
    default:
      return state satisfies never
  }
}
