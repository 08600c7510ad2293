'use client'

import type { Route } from 'next'
import { useWords } from '@/components/layout/use-words'
import { RuleAnswers } from '@/components/transfer/rule-answers'
import { ruleVerdict, type RuleVerdict } from '@/components/transfer/rule-weight'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { Tag, type Tone } from '@/components/ui/tag'
import type { PreCheck } from '@/lib/queries/intake-check'
import type { Asked } from './use-question'
import type { AreaWords } from './use-areas'

const TONES: Record<RuleVerdict, Tone> = { clean: 'done', warned: 'soon', open: 'soon', unmet: 'late' }

type CheckProps = {
  readonly check: Asked<PreCheck | null>
  /** What was told of the application a moment ago; it stays, dimmed, while the next answer is on its way. */
  readonly last: PreCheck | null
}

function shownOf({ check, last }: CheckProps): PreCheck | null {
  if (check.status === 'answered') return check.answer
  return check.status === 'asking' ? last : null
}

const dimmed = ({ check }: Pick<CheckProps, 'check'>) => (check.status === 'asking' ? 'opacity-60' : '')

/** What the rules come to, in a word. */
export function Verdict(props: CheckProps) {
  const { eligibility } = useWords()
  const shown = shownOf(props)
  if (!shown) return null
  const verdict = ruleVerdict(shown.rules)
  return (
    <Tag tone={TONES[verdict]} className={dimmed(props)}>
      {eligibility.verdicts[verdict]}
    </Tag>
  )
}

/** Every rule with its source, while the form is being filled in; never a wall, only what will be asked. */
export function CheckPanel({ areas, ...props }: CheckProps & { readonly areas: AreaWords }) {
  const words = useWords().intake.check
  const { check } = props
  const shown = shownOf(props)
  if (shown)
    return (
      <div aria-busy={check.status === 'asking'} className={dimmed(props)}>
        <p role="status" className="sr-only">
          {check.status === 'asking' ? words.checking : ''}
        </p>
        <Answered answer={shown} areas={areas} />
      </div>
    )
  switch (check.status) {
    case 'none':
      return <p className="text-ink-2">{words.waiting}</p>
    case 'failed':
      return <p className="text-ink-2">{words.failed}</p>
    case 'asking':
      return (
        <div>
          <p className="sr-only">{words.checking}</p>
          <Skeleton rows={4} />
        </div>
      )
    case 'answered':
      return <p className="text-ink-2">{words.notOwn}</p>
    default:
      return check satisfies never
  }
}

function Answered({ answer, areas }: { readonly answer: PreCheck; readonly areas: AreaWords }) {
  const { intake, lifecycle, people } = useWords()
  const { rules, mode, pairMode } = answer
  const because = rules.map((rule) => rule.because)
  const open = openCaseIn(answer)
  return (
    <div className="flex flex-col gap-3">
      {open && <OpenCase reference={open.reference} />}
      {because.some((one) => one.code === 'duplicateRecords') && (
        <Notice tone="warn" title={people.records.twoRecords}>
          <ButtonLink href="/cases/records" size="small">
            {people.records.title}
          </ButtonLink>
        </Notice>
      )}
      {because.some((one) => one.code === 'retired') && (
        <Notice tone="info" title={intake.retired.title}>
          <p>
            {because.some((one) => one.code === 'retireePayout')
              ? intake.retired.payout
              : intake.retired.noPayout}
          </p>
          <p className="mt-1">{intake.retired.remoteCare}</p>
        </Notice>
      )}
      {!open && ruleVerdict(rules) === 'unmet' && (
        <p className="text-sm text-ink-2">{intake.check.unmetMayGo}</p>
      )}
      <p className="text-sm text-ink-2">
        {intake.check.mode} {lifecycle.modes[mode].name} · {lifecycle.pairModes[pairMode].name}
      </p>
      <RuleAnswers rules={rules} areas={areas.names} />
    </div>
  )
}

/** The case that is in the way; its reference only where the reader is a party of it. */
export function openCaseIn({ rules }: PreCheck): { readonly reference: string | null } | null {
  const open = rules.map((rule) => rule.because).find((one) => one.code === 'openCase')
  return open ? { reference: typeof open.reference === 'string' ? open.reference : null } : null
}

export function OpenCase({ reference }: { readonly reference: string | null }) {
  const words = useWords().intake.openCase
  return (
    <Notice tone="warn" title={words.title}>
      <p>{reference === null ? words.foreign : words.body}</p>
      {reference !== null && (
        <ButtonLink href={`/cases/${reference}` as Route} size="small" className="mt-2">
          {words.link(reference)}
        </ButtonLink>
      )}
    </Notice>
  )
}

/** No error: what to do instead. */
export function SameArea() {
  const words = useWords().intake.sameArea
  return (
    <Notice tone="info" title={words.title} announce>
      <p>{words.body}</p>
      <ol className="mt-1 list-decimal pl-5">
        {words.steps.split('\n').map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Notice>
  )
}
