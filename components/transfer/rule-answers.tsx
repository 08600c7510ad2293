'use client'

import { useWords } from '@/components/layout/use-words'
import { Disclosure } from '@/components/ui/disclosure'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import type { RulePhase } from '@/lib/domain/eligibility/rule-ids'
import type { AreaNames } from '@/lib/i18n/format/rule-answers'
import { RuleList, type EarlierAnswers } from './rule-list'
import { foldedByPhase, needsPerson } from './rule-weight'

type RuleAnswersProps = {
  readonly rules: readonly RuleAnswer[]
  /** Names of areas by code, for reasons that name one. */
  readonly areas?: AreaNames
  readonly earlier?: EarlierAnswers
}

/**
 * Every rule with its answer: what stands in the way, has to be answered or warns is open; what is met and what
 * merely informs folds away by what it is about, so that what needs a person stands alone.
 */
export function RuleAnswers({ rules, areas = {}, earlier }: RuleAnswersProps) {
  const { eligibility } = useWords()
  const urgent = needsPerson(rules)
  return (
    <div className="flex flex-col gap-3">
      {urgent.length > 0 && (
        <RuleList label={eligibility.listLabel} rules={urgent} areas={areas} earlier={earlier} />
      )}
      <div className="flex flex-col items-start gap-1.5">
        {foldedByPhase(rules).map(({ phase, rules: folded }) => (
          <Folded key={phase} phase={phase} rules={folded} areas={areas} earlier={earlier} />
        ))}
      </div>
    </div>
  )
}

type FoldedProps = {
  readonly phase: RulePhase
  readonly rules: readonly RuleAnswer[]
  readonly areas: AreaNames
  readonly earlier: EarlierAnswers | undefined
}

function Folded({ phase, rules, areas, earlier }: FoldedProps) {
  const { eligibility } = useWords()
  const name = eligibility.phases[phase]
  return (
    <Disclosure summary={eligibility.counted(name, rules.length)}>
      <RuleList label={name} rules={rules} areas={areas} earlier={earlier} />
    </Disclosure>
  )
}
