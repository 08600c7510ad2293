import { RuleAnswers } from '@/components/transfer/rule-answers'
import { ruleChanges } from '@/components/transfer/rule-weight'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { ruleText } from '@/lib/i18n/format/rule-answers'
import type { Reading } from './reading'

/** The conditions of acceptance as they were judged then, with source and cure; never judged anew here. */
export function RulesSheet({ reading }: { reading: Reading }) {
  const { page, words, areas } = reading
  const { rules: says } = words.casePage
  const { atSubmission, atAcceptance } = page.rules
  const { rules: today } = page.due
  const latest = atAcceptance?.rules ?? (today.length > 0 ? today : atSubmission)
  if (!latest || latest.length === 0) return null
  const decided = page.ended?.state === 'notAccepted' ? says.atRefusal : says.atAcceptance
  const when = atAcceptance ? decided : today.length > 0 ? says.now : says.atSubmission
  const before = atSubmission && latest !== atSubmission ? atSubmission : null
  return (
    <Sheet title={says.title} aside={<span className="text-sm text-ink-3">{when}</span>}>
      {before && <Changes before={before} now={latest} reading={reading} />}
      <RuleAnswers
        rules={latest}
        areas={areas}
        {...(before && { earlier: Object.fromEntries(before.map(({ id, answer }) => [id, answer])) })}
      />
      {atAcceptance && atAcceptance.answers.length > 0 && (
        <ul className="mt-2 border-t border-line pt-2 text-sm text-ink-2">
          {atAcceptance.answers.map(({ rule, answer, reason }) => (
            <li key={rule}>
              {rule} · {says.answered(words.lifecycle.ruleAnswers[answer], reason)}
            </li>
          ))}
        </ul>
      )}
      {before && (
        <Disclosure summary={says.atSubmission} className="mt-3 border-t border-line pt-3">
          <RuleAnswers rules={before} areas={areas} />
        </Disclosure>
      )}
    </Sheet>
  )
}

type ChangesProps = {
  readonly before: readonly RuleAnswer[]
  readonly now: readonly RuleAnswer[]
  readonly reading: Reading
}

/** What is answered otherwise than at submission, named at once: it may stand in a folded group. */
function Changes({ before, now, reading: { words, locale, areas } }: ChangesProps) {
  const { changed, dropped } = ruleChanges(before, now)
  if (changed.length + dropped.length === 0) return null
  const { eligibility, lifecycle, shell } = words
  const answerBefore = new Map(before.map(({ id, answer }) => [id, answer]))
  const nameOf = (rule: RuleAnswer) => `${ruleText(rule, locale, areas).name} ${rule.id}`
  return (
    <ul className="mb-3 rounded-sm bg-soon-soft px-2 py-1 text-sm">
      {changed.map((rule) => (
        <li key={rule.id}>
          {nameOf(rule)}
          {shell.punctuation.comma}
          {eligibility.changed(lifecycle.ruleAnswers[answerBefore.get(rule.id) ?? rule.answer])}
          {shell.punctuation.comma}
          {ruleText(rule, locale, areas).answer}
        </li>
      ))}
      {dropped.length > 0 && <li>{eligibility.dropped(dropped.map(nameOf).join(shell.punctuation.list))}</li>}
    </ul>
  )
}
