'use client'

import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { classes } from '@/components/ui/classes'
import { Icon, type IconName } from '@/components/ui/icons'
import { Tag } from '@/components/ui/tag'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { ruleText, type AreaNames } from '@/lib/i18n/format/rule-answers'
import { ruleWeight, type RuleWeight } from './rule-weight'

/** Answers given before, by rule id: what has changed since is marked. */
export type EarlierAnswers = Readonly<Record<string, RuleAnswer['answer']>>

type RuleListProps = {
  readonly label: string
  readonly rules: readonly RuleAnswer[]
  readonly areas: AreaNames
  readonly earlier?: EarlierAnswers | undefined
}

const LOOKS: Record<RuleWeight, { readonly icon: IconName; readonly colour: string }> = {
  unmet: { icon: 'close', colour: 'text-late' },
  open: { icon: 'info', colour: 'text-soon' },
  warned: { icon: 'warn', colour: 'text-soon' },
  noted: { icon: 'info', colour: 'text-ink-3' },
  met: { icon: 'check', colour: 'text-done' },
}

/** Answers one under the other, each with its reason, what cures it, its source and its id. */
export function RuleList({ label, rules, areas, earlier }: RuleListProps) {
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {rules.map((rule) => (
        <Entry key={rule.id} rule={rule} areas={areas} before={earlier?.[rule.id]} />
      ))}
    </ul>
  )
}

type EntryProps = {
  readonly rule: RuleAnswer
  readonly areas: AreaNames
  readonly before: RuleAnswer['answer'] | undefined
}

function Entry({ rule, areas, before }: EntryProps) {
  const locale = useLocale()
  const { eligibility, lifecycle } = useWords()
  const weight = ruleWeight(rule)
  const { icon, colour } = LOOKS[weight]
  const text = ruleText(rule, locale, areas)
  // What informs and is met says what will happen; there is nothing in it to be met.
  const answer = weight === 'noted' && rule.answer === 'met' ? lifecycle.ruleEffects.info.name : text.answer
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
          {before !== undefined && before !== rule.answer && (
            <Tag tone="soon">{eligibility.changed(lifecycle.ruleAnswers[before])}</Tag>
          )}
        </p>
        {text.because !== '' && <p className="text-sm text-ink-2">{text.because}</p>}
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
