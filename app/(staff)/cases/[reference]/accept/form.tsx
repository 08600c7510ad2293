'use client'

import { useMemo, useState } from 'react'
import { useLocale, useWords } from '@/components/layout/words-provider'
import { RuleAnswers } from '@/components/transfer/rule-answers'
import { Notice } from '@/components/ui/notice'
import { isQuestion, unmet } from '@/lib/domain/eligibility/stops'
import { areaNames } from '@/lib/i18n/format/area-names'
import { ruleText } from '@/lib/i18n/format/rule-answers'
import { StepFrame, type StepFormProps } from '../step-frame'
import { accept } from './actions'
import { Questions } from './questions'

export function AcceptForm(props: StepFormProps) {
  const words = useWords().stepPages.accept
  const locale = useLocale()
  const { rules, areas: places } = props.view.prefill
  const open = useMemo(() => (rules ?? []).filter(isQuestion), [rules])
  const areas = useMemo(() => areaNames(places ?? {}, locale), [places, locale])
  const [shared, setShared] = useState('')
  const labels = useMemo(
    () =>
      Object.fromEntries(
        open.flatMap((rule, index) => {
          const { name } = ruleText(rule, locale, areas)
          return [
            [`answers.${index}.answer`, `${name} ${words.answer}`],
            [`answers.${index}.reason`, `${name} ${words.reason}`],
          ]
        }),
      ),
    [open, locale, areas, words],
  )
  const isStopped = unmet(rules ?? []).length > 0
  return (
    <StepFrame {...props} action={accept} labels={labels}>
      {(entries) => (
        <>
          {props.placement === 'page' && (
            <>
              {isStopped ? (
                <Notice tone="warn" title={words.stopped} />
              ) : (
                open.length === 0 && <Notice tone="done" title={words.all} />
              )}
              <RuleAnswers rules={(rules ?? []).filter((rule) => !isQuestion(rule))} areas={areas} />
            </>
          )}
          {open.length > 0 && (
            <Questions rules={open} entries={entries} areas={areas} shared={shared} onShared={setShared} />
          )}
        </>
      )}
    </StepFrame>
  )
}
