'use client'

import { useLocale, useWords } from '@/components/layout/words-provider'
import { classes } from '@/components/ui/classes'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon, type IconName } from '@/components/ui/icons'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { ruleText, type AreaNames } from '@/lib/i18n/format/rule-answers'
import { ruleWeight, type RuleWeight } from './rule-weight'

type RuleAnswersProps = {
  readonly rules: readonly RuleAnswer[]
  /** Names of areas by code, for reasons that name one. */
  readonly areas?: AreaNames
  /** What is met folds away, so that what needs a person stands alone. */
  readonly foldMet?: boolean
}

const LOOKS: Record<RuleWeight, { readonly icon: IconName; readonly colour: string }> = {
  unmet: { icon: 'close', colour: 'text-late' },
  open: { icon: 'info', colour: 'text-soon' },
  warned: { icon: 'warn', colour: 'text-soon' },
  noted: { icon: 'info', colour: 'text-ink-3' },
  met: { icon: 'check', colour: 'text-done' },
}

/** Every rule with its answer, reason, cure and source: what stands in the way first. */
export function RuleAnswers({ rules, areas = {}, foldMet }: RuleAnswersProps) {
  const { eligibility } = useWords()
  const ordered = WEIGHTS.flatMap((weight) => rules.filter((rule) => ruleWeight(rule) === weight))
  const met = ordered.filter((rule) => ruleWeight(rule) === 'met')
  const folds = foldMet && met.length > 0
  const shown = folds ? ordered.filter((rule) => ruleWeight(rule) !== 'met') : ordered
  return (
    <>
      {shown.length > 0 && <List label={eligibility.listLabel} rules={shown} areas={areas} />}
      {folds && (
        <Disclosure summary={eligibility.showMet(met.length)} className={shown.length > 0 ? 'mt-2' : ''}>
          <List label={eligibility.showMet(met.length)} rules={met} areas={areas} />
        </Disclosure>
      )}
    </>
  )
}

const WEIGHTS: readonly RuleWeight[] = ['unmet', 'open', 'warned', 'noted', 'met']

type ListProps = {
  readonly label: string
  readonly rules: readonly RuleAnswer[]
  readonly areas: AreaNames
}

function List({ label, rules, areas }: ListProps) {
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {rules.map((rule) => (
        <Entry key={rule.id} rule={rule} areas={areas} />
      ))}
    </ul>
  )
}

function Entry({ rule, areas }: { readonly rule: RuleAnswer; readonly areas: AreaNames }) {
  const locale = useLocale()
  const { eligibility, lifecycle } = useWords()
  const weight = ruleWeight(rule)
  const { icon, colour } = LOOKS[weight]
  const text = ruleText(rule, locale, areas)
  const answer = weight === 'noted' ? lifecycle.ruleEffects.info.name : text.answer
  return (
    <li className="flex items-start gap-2 py-2 first:pt-0 last:pb-0">
      <Icon name={icon} className={classes('mt-[0.2em]', colour)} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{text.name}</span>
          <span className={classes('text-sm', colour)}>
            {answer}
            {weight === 'warned' && ` · ${text.effect}`}
          </span>
        </p>
        <p className="text-sm text-ink-2">{text.because}</p>
        {text.cure !== null && (
          <p className="text-sm">
            <span className="text-ink-3">{eligibility.cure}</span> {text.cure}
          </p>
        )}
        <p className="text-xs text-ink-3">
          <abbr title={text.sourceInFull} className="no-underline">
            {text.source}
          </abbr>{' '}
          · <span title={eligibility.ruleNumber(rule.id)}>{rule.id}</span>
        </p>
      </div>
    </li>
  )
}
