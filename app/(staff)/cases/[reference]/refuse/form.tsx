'use client'

import { useMemo } from 'react'
import { useLocale, useWords } from '@/components/layout/words-provider'
import { RuleList } from '@/components/transfer/rule-list'
import { TextareaField } from '@/components/ui/text-field'
import { unmet } from '@/lib/domain/eligibility/stops'
import { longDate } from '@/lib/i18n/format/dates'
import { areaNames } from '@/lib/i18n/format/area-names'
import { StepFrame, type StepFormProps } from '../step-frame'
import { refuse } from './actions'

export function RefuseForm(props: StepFormProps) {
  const { stepPages, lifecycle, shell } = useWords()
  const words = stepPages.refuse
  const locale = useLocale()
  const { rules = [], areas = {}, isUnanswered = false, unanswered } = props.view.prefill
  const listed = unmet(rules)
  // What the notice says by itself where nothing was brought; it can be changed.
  const notBrought =
    unanswered && unanswered.dueOn !== null
      ? words.notBrought(
          longDate(unanswered.dueOn, locale),
          unanswered.codes.map((code) => lifecycle.supplementCodes[code].name).join(shell.punctuation.list),
        )
      : ''
  const isBare = listed.length === 0 && !isUnanswered
  const labels = useMemo(() => ({ note: isBare ? words.reason : words.note }), [isBare, words])
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
      {({ field }) => (
        <>
          {props.placement === 'page' && (
            <div className="flex flex-col gap-2">
              <p className="font-medium">
                {words[listed.length > 0 ? 'listed' : isUnanswered ? 'unanswered' : 'none']}
              </p>
              <RuleList label={words.listed} rules={listed} areas={areaNames(areas, locale)} />
            </div>
          )}
          <TextareaField
            {...field('note', notBrought)}
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
