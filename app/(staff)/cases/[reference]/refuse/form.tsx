'use client'

import { useMemo, useState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { RuleList } from '@/components/transfer/rule-list'
import { TextareaField } from '@/components/ui/text-field'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { isQuestion, refusedFor } from '@/lib/domain/eligibility/stops'
import { longDate } from '@/lib/i18n/format/dates'
import { areaNames } from '@/lib/i18n/format/area-names'
import { ruleText } from '@/lib/i18n/format/rule-answers'
import { carriedAnswers } from '../accept/carried-answers'
import { Questions } from '../accept/questions'
import { StepFrame, type StepFormProps } from '../step-frame'
import { refuse } from './actions'

const NO_RULES: readonly RuleAnswer[] = []

export function RefuseForm(props: StepFormProps) {
  const { stepPages, lifecycle, shell } = useWords()
  const words = stepPages.refuse
  const locale = useLocale()
  const { rules = NO_RULES, areas: places, isUnanswered = false, unanswered } = props.view.prefill
  const areas = useMemo(() => areaNames(places ?? {}, locale), [places, locale])
  // Only what blocks can be refused for.
  const open = useMemo(() => rules.filter((rule) => isQuestion(rule) && rule.effect === 'block'), [rules])
  const [carried] = useState(() => carriedAnswers(props.view.reference))
  const [shared, setShared] = useState(() =>
    open.length === 1 ? (carried.find(({ rule }) => rule === open[0]?.id)?.reason ?? '') : '',
  )
  const [negative, setNegative] = useState(() =>
    carried.filter(({ answer }) => answer === 'notMet').map(({ rule }) => rule),
  )
  const isFound = open.some(({ id }) => negative.includes(id))
  const listed = refusedFor(rules, [])
  // What the notice says by itself where nothing was brought; it can be changed.
  const notBrought =
    unanswered && unanswered.dueOn !== null
      ? words.notBrought(
          longDate(unanswered.dueOn, locale),
          unanswered.codes.map((code) => lifecycle.supplementCodes[code].name).join(shell.punctuation.list),
        )
      : ''
  const isBare = listed.length === 0 && !isUnanswered && !isFound
  const labels = useMemo(
    () => ({
      note: isBare ? words.reason : words.note,
      ...Object.fromEntries(
        open.map((rule, index) => [
          `answers.${index}.reason`,
          `${ruleText(rule, locale, areas).name} ${stepPages.accept.reason}`,
        ]),
      ),
    }),
    [isBare, words, open, locale, areas, stepPages],
  )
  return (
    <StepFrame
      {...props}
      action={refuse}
      labels={labels}
      variant="danger"
      explain={(refusal) => {
        const [, until] = /^supplement-until-(.+)$/u.exec(refusal.detail ?? '') ?? []
        return until === undefined ? null : { says: words.supplementUntil(longDate(until, locale)), cure: '' }
      }}
    >
      {(entries) => (
        <>
          {props.placement === 'page' && (
            <div className="flex flex-col gap-2">
              <p className="font-medium">
                {
                  words[
                    listed.length > 0 ? 'listed' : isUnanswered ? 'unanswered' : isFound ? 'found' : 'none'
                  ]
                }
              </p>
              <RuleList label={words.listed} rules={listed} areas={areas} />
            </div>
          )}
          {open.length > 0 && (
            <Questions
              rules={open}
              entries={entries}
              areas={areas}
              shared={shared}
              onShared={setShared}
              carried={carried}
              onAnswer={(rule, answer) =>
                setNegative((before) => [
                  ...before.filter((one) => one !== rule),
                  ...(answer === 'notMet' ? [rule] : []),
                ])
              }
            />
          )}
          <TextareaField
            {...entries.field('note', notBrought)}
            hint={words.noteHint}
            rows={2}
            required={isBare}
            className="w-full max-w-2xl"
          />
        </>
      )}
    </StepFrame>
  )
}
