import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { RETURN_REASONS, TERMINATION_REASONS } from '@/lib/domain/transfer/closed-lists'
import { longDate } from '@/lib/i18n/format/dates'
import { dayOf } from '@/lib/domain/calendar/local-date'
import type { EndView } from '@/lib/queries/case-page'
import type { Reading } from './reading'

/** How the case ended, where nothing is due any more. */
export function EndCard({ reading, ended }: { reading: Reading; ended: EndView }) {
  const { locale, words } = reading
  const { ended: says } = words.casePage
  const date = longDate(dayOf(ended.at), locale)
  const title = {
    completed: says.completed,
    notAccepted: says.notAccepted,
    withdrawn: says.withdrawn,
    terminated: says.terminated,
  }[ended.state](date)
  return (
    <Sheet
      title={title}
      aside={
        <Tag tone={ended.state === 'completed' ? 'done' : 'calm'}>
          {words.lifecycle.relationship[ended.state]}
        </Tag>
      }
    >
      {lines(ended, reading).map((line) => (
        <p key={line} className="text-ink-2">
          {line}
        </p>
      ))}
    </Sheet>
  )
}

function lines(ended: EndView, { words }: Reading): string[] {
  const { ended: says } = words.casePage
  const note = ended.note === null ? [] : [ended.note]
  switch (ended.state) {
    case 'completed':
      return [completedText(ended.monthsRecorded, says), ...note]
    case 'withdrawn':
      return [says.withdrawnLead, ...note]
    case 'notAccepted':
      return ended.reason === null || ended.reason === 'note'
        ? note
        : [says.rules(ended.reason.replaceAll(',', words.shell.punctuation.list)), ...note]
    case 'terminated':
      return [...(ended.reason === null ? [] : [says.reason(reasonText(ended.reason, words))]), ...note]
    default:
      return ended.state satisfies never
  }
}

function completedText(months: number | null, says: Reading['words']['casePage']['ended']): string {
  if (months === null) return says.completedOut
  return months === 0 ? says.completedAccount : says.completedLead(String(months))
}

function reasonText(reason: string, { lifecycle }: Reading['words']): string {
  const termination = TERMINATION_REASONS.find((one) => one === reason)
  if (termination) return lifecycle.terminationReasons[termination].name
  const returned = RETURN_REASONS.find((one) => one === reason)
  return returned ? lifecycle.returnReasons[returned].name : reason
}
