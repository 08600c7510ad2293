'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useMemo, useState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { RuleAnswers } from '@/components/transfer/rule-answers'
import { Notice } from '@/components/ui/notice'
import { isQuestion, unmet } from '@/lib/domain/eligibility/stops'
import { areaNames } from '@/lib/i18n/format/area-names'
import { ruleText } from '@/lib/i18n/format/rule-answers'
import { StepFrame, type StepFormProps } from '../step-frame'
import { accept } from './actions'
import { carryAnswers } from './carried-answers'
import { Questions } from './questions'

export function AcceptForm(props: StepFormProps) {
  const words = useWords().stepPages.accept
  const locale = useLocale()
  const { rules, areas: places, papersUnrecorded } = props.view.prefill
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
  const [negative, setNegative] = useState<readonly string[]>([])
  const answered = (rule: string, answer: string) =>
    setNegative((rules) => [...rules.filter((one) => one !== rule), ...(answer === 'notMet' ? [rule] : [])])
  const isAnsweredUnmet = open.some(({ id, effect }) => effect === 'block' && negative.includes(id))
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
            <Questions
              rules={open}
              entries={entries}
              areas={areas}
              shared={shared}
              onShared={setShared}
              onAnswer={answered}
            />
          )}
          {papersUnrecorded && <p className="w-full text-sm text-soon">{words.papersUnrecorded}</p>}
          {isAnsweredUnmet && (
            <Notice tone="warn" title={words.answeredUnmet} className="w-full">
              <Link
                href={`/cases/${props.view.reference}/refuse` as Route}
                className="text-accent underline underline-offset-2"
                onClick={({ currentTarget }) => {
                  const form = currentTarget.closest('form')
                  const ids = open.map(({ id }) => id)
                  if (form) carryAnswers(props.view.reference, form, ids)
                }}
              >
                {words.refuseWithThem}
              </Link>
            </Notice>
          )}
        </>
      )}
    </StepFrame>
  )
}
