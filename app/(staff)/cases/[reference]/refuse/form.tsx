'use client'

import { useMemo } from 'react'
import { useLocale, useWords } from '@/components/layout/words-provider'
import { RuleAnswers } from '@/components/transfer/rule-answers'
import { TextareaField } from '@/components/ui/text-field'
import { areaNames } from '@/lib/i18n/format/area-names'
import { StepFrame, type StepFormProps } from '../step-frame'
import { refuse } from './actions'

export function RefuseForm(props: StepFormProps) {
  const words = useWords().stepPages.refuse
  const locale = useLocale()
  const { rules = [], areas = {} } = props.view.prefill
  const unmet = rules.filter((rule) => rule.answer === 'notMet')
  const isBare = !unmet.some((rule) => rule.effect === 'block')
  const labels = useMemo(() => ({ note: isBare ? words.reason : words.note }), [isBare, words])
  return (
    <StepFrame {...props} action={refuse} labels={labels} variant="danger">
      {({ field }) => (
        <>
          {props.placement === 'page' && (
            <div className="flex flex-col gap-2">
              <p className="font-medium">{unmet.length > 0 ? words.listed : words.none}</p>
              <RuleAnswers rules={unmet} areas={areaNames(areas, locale)} />
            </div>
          )}
          <TextareaField
            {...field('note')}
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
