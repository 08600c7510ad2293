'use client'

import { useState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { controlLook } from '@/components/ui/field'
import { TextField } from '@/components/ui/text-field'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import type { ClerkAnswer } from '@/lib/domain/eligibility/stops'
import { ruleText, type AreaNames } from '@/lib/i18n/format/rule-answers'
import type { Entries } from '../step-frame'

type QuestionsProps = {
  readonly rules: readonly RuleAnswer[]
  readonly entries: Entries
  readonly areas: AreaNames
  readonly shared: string
  readonly onShared: (reason: string) => void
  readonly onAnswer?: (rule: string, answer: string) => void
  /** Answers given on another form; with them a question may also stay open. */
  readonly carried?: readonly ClerkAnswer[]
}

/**
 * What the program could not tell: a person answers and says on what grounds. One set of grounds serves all
 * (one phone call to the origin settles several), and each question may have its own.
 */
export function Questions(props: QuestionsProps) {
  const { rules, entries, shared, onShared, carried } = props
  const words = useWords().stepPages.accept
  const missing = rules
    .map((_rule, index) => entries.field(`answers.${index}.reason`))
    .find((one) => one.error)
  return (
    <fieldset className="flex w-full flex-col gap-3">
      <legend className="font-medium">{words.questions}</legend>
      <p className="text-sm text-ink-2">{words.questionsHint}</p>
      {rules.map((rule, index) => (
        <Question {...props} key={rule.id} rule={rule} index={index} asksOwn={rules.length > 1} />
      ))}
      <TextField
        name="sharedReason"
        // A single question has no field for grounds of its own: the summary of errors leads here.
        id={rules.length > 1 ? `${entries.view.step}.sharedReason` : entries.field('answers.0.reason').id}
        label={words.reason}
        {...(rules.length > 1 && { hint: words.reasonHint })}
        error={missing?.error}
        value={shared}
        onChange={(event) => onShared(event.target.value)}
        required={carried === undefined}
        className="max-w-2xl"
      />
    </fieldset>
  )
}

type QuestionProps = Omit<QuestionsProps, 'rules' | 'onShared'> & {
  readonly rule: RuleAnswer
  readonly index: number
  readonly asksOwn: boolean
}

function Question({ rule, index, entries, areas, shared, asksOwn, onAnswer, carried }: QuestionProps) {
  const { stepPages, lifecycle } = useWords()
  const locale = useLocale()
  const before = carried?.find((one) => one.rule === rule.id)
  const [own, setOwn] = useState(asksOwn ? (before?.reason ?? '') : '')
  const { name, because, cure } = ruleText(rule, locale, areas)
  const answer = entries.field(`answers.${index}.answer`, before?.answer ?? '')
  const reason = entries.field(`answers.${index}.reason`)
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-1.5">
      <input type="hidden" name={`answers.${index}.rule`} value={rule.id} />
      <input type="hidden" name={`answers.${index}.reason`} value={own.trim() === '' ? shared : own} />
      <SelectField
        {...answer}
        label={name}
        hint={cure === null ? because : `${because}${cure}`}
        // Nobody has verified anything yet: each answer is chosen, none is there to be confirmed.
        blank={stepPages.accept.notAsked}
        required={carried === undefined}
        onChange={(event) => onAnswer?.(rule.id, event.target.value)}
        className="w-80 max-w-full"
        choices={[
          { value: 'met', label: lifecycle.ruleAnswers.met },
          { value: 'notMet', label: lifecycle.ruleAnswers.notMet },
        ]}
      />
      {asksOwn && (
        <input
          type="text"
          id={reason.id}
          aria-invalid={reason.error !== undefined || undefined}
          value={own}
          onChange={(event) => setOwn(event.target.value)}
          aria-label={`${name} ${stepPages.accept.ownReason}`}
          placeholder={stepPages.accept.ownReason}
          className={`${controlLook} max-w-72 sm:mt-[1.6rem]`}
        />
      )}
    </div>
  )
}
