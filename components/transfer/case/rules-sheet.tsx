import { RuleAnswers } from '@/components/transfer/rule-answers'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import type { Reading } from './reading'

/** The conditions of acceptance as they were judged then, with source and cure; never judged anew here. */
export function RulesSheet({ reading }: { reading: Reading }) {
  const { page, words, areas } = reading
  const { rules: says } = words.casePage
  const { atSubmission, atAcceptance } = page.rules
  const { rules: today } = page.due
  const latest = atAcceptance?.rules ?? (today.length > 0 ? today : atSubmission)
  if (!latest || latest.length === 0) return null
  const when = atAcceptance ? says.atAcceptance : today.length > 0 ? says.now : says.atSubmission
  return (
    <Sheet title={says.title} aside={<span className="text-sm text-ink-3">{when}</span>}>
      <RuleAnswers rules={latest} areas={areas} foldMet />
      {atAcceptance && atAcceptance.answers.length > 0 && (
        <ul className="mt-2 border-t border-line pt-2 text-sm text-ink-2">
          {atAcceptance.answers.map(({ rule, answer, reason }) => (
            <li key={rule}>
              {rule} · {says.answered(words.lifecycle.ruleAnswers[answer], reason)}
            </li>
          ))}
        </ul>
      )}
      {atSubmission && latest !== atSubmission && (
        <Disclosure summary={says.atSubmission} className="mt-2">
          <RuleAnswers rules={atSubmission} areas={areas} />
        </Disclosure>
      )}
    </Sheet>
  )
}
