import { Fragment } from 'react'
import { Tag, type Tone } from '@/components/ui/tag'
import type { Locale } from '@/lib/i18n/locale'
import { shortPlace } from '@/lib/i18n/format/places'
import { wordsFor, type AllWords } from '@/lib/i18n/words'
import type { RuleCount, WorklistRow } from '@/lib/queries/worklist-row'

/** 当前待办 in words. */
function todoText(row: WorklistRow, locale: Locale): string {
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

type TodoTag = { readonly text: string; readonly tone: Tone; readonly title?: string }

/** What has to be known of it besides: whose role it takes, for whom it is recorded, what stands in the way. */
function tagsOf(
  { todo, lateReasonNeeded, rules, papersOverdue, pauseToSign }: WorklistRow,
  words: AllWords,
): TodoTag[] {
  const { roles, onBehalf, lateReasonNeeded: late } = words.lifecycle
  const tags: TodoTag[] = []
  if (todo.kind === 'step') {
    // Who the clerk is stands in the line already.
    if (todo.role !== null && todo.role !== 'clerk') tags.push({ text: roles[todo.role], tone: 'calm' })
    if (todo.onBehalf) tags.push({ text: onBehalf.name, tone: 'soon', title: onBehalf.hint })
  }
  if (pauseToSign) tags.push({ text: words.pauses.toSign, tone: 'soon' })
  if (lateReasonNeeded) tags.push({ text: late, tone: 'late' })
  else if (rules) tags.push(ruleTag(rules, words))
  if (papersOverdue) tags.push({ text: words.worklist.todo.papersOverdue, tone: 'late' })
  return tags
}

function ruleTag({ unmet, unknown }: RuleCount, { worklist: { todo } }: AllWords): TodoTag {
  if (unmet > 0) return { text: todo.rulesUnmet(unmet), tone: 'late' }
  return unknown > 0
    ? { text: todo.rulesUnknown(unknown), tone: 'soon' }
    : { text: todo.rulesMet, tone: 'accent' }
}

/** Everything the cell says, for where it is cut. */
export function todoTitle(row: WorklistRow, locale: Locale): string {
  const words = wordsFor(locale)
  const tags = tagsOf(row, words).map(({ text }) => text)
  return [todoText(row, locale), ...tags].join(words.shell.punctuation.comma)
}

/** 当前待办 with its weight and tags: bold where it is the reader's turn, dim where somebody else's. */
export function WorklistTodo({ row, locale }: { readonly row: WorklistRow; readonly locale: Locale }) {
  const { todo } = row
  const ours = todo.kind === 'step' || todo.kind === 'signature'
  const look = todo.mine ? 'font-semibold' : ours ? '' : 'text-ink-2'
  return (
    <>
      <span className={look}>{todoText(row, locale)}</span>
      {tagsOf(row, wordsFor(locale)).map(({ text, ...tag }) => (
        <Fragment key={text}>
          {' '}
          <Tag {...tag}>{text}</Tag>
        </Fragment>
      ))}
    </>
  )
}
