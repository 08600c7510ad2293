import { Tag } from '@/components/ui/tag'
import type { Locale } from '@/lib/i18n/locale'
import { shortPlace } from '@/lib/i18n/format/places'
import { wordsFor, type AllWords } from '@/lib/i18n/words'
import type { RuleCount, WorklistRow } from '@/lib/queries/worklist-row'

/** 当前待办 in words, as one text for the title of a cut cell. */
export function todoText(row: WorklistRow, locale: Locale): string {
  const { lifecycle, worklist } = wordsFor(locale)
  const { todo } = row
  switch (todo.kind) {
    case 'step':
      return todo.step === 'submit' ? worklist.todo.continueDraft : lifecycle.steps[todo.step].button
    case 'signature':
      return worklist.todo.signature(lifecycle.steps[todo.step].noun, lifecycle.roles[todo.role])
    case 'waiting':
      return lifecycle.steps[todo.step].waiting(
        todo.on === 'applicant' ? lifecycle.holders.applicant : shortPlace(row[todo.on], locale),
      )
    case 'tell':
      return worklist.todo.tell
    case 'nothing':
      return row.state === 'transferredIn' ? worklist.todo.closing : lifecycle.relationship[row.state]
    default:
      return todo satisfies never
  }
}

/** The same with its weight and tags: bold where it is the reader's turn, dim where somebody else's. */
export function WorklistTodo({ row, locale }: { readonly row: WorklistRow; readonly locale: Locale }) {
  const words = wordsFor(locale)
  const { todo } = row
  const look = todo.mine ? 'font-semibold' : todo.kind === 'step' ? '' : 'text-ink-3'
  return (
    <>
      <span className={look}>{todoText(row, locale)}</span>
      {todo.kind === 'step' && todo.role !== null && (
        <>
          {' '}
          <Tag>{words.lifecycle.roles[todo.role]}</Tag>
        </>
      )}
      {todo.kind === 'step' && todo.onBehalf && (
        <>
          {' '}
          <Tag tone="soon" title={words.lifecycle.onBehalf.hint}>
            {words.lifecycle.onBehalf.name}
          </Tag>
        </>
      )}
      {row.lateReasonNeeded && (
        <>
          {' '}
          <Tag tone="late">{words.lifecycle.lateReasonNeeded}</Tag>
        </>
      )}
      {row.rules && (
        <>
          {' '}
          <Rules rules={row.rules} words={words} />
        </>
      )}
    </>
  )
}

function Rules({ rules, words }: { readonly rules: RuleCount; readonly words: AllWords }) {
  const { todo } = words.worklist
  if (rules.unmet > 0) return <Tag tone="late">{todo.rulesUnmet(rules.unmet)}</Tag>
  if (rules.unknown > 0) return <Tag tone="soon">{todo.rulesUnknown(rules.unknown)}</Tag>
  return <Tag tone="accent">{todo.rulesMet}</Tag>
}
