'use client'

import { useWords } from '@/components/layout/use-words'
import { KeyValues } from '@/components/ui/key-values'
import type { YearsView } from '@/lib/queries/step-tables'
import { StepFrame, type StepFormProps } from '../step-frame'
import { recordYears } from './actions'

export function RecordYearsForm(props: StepFormProps) {
  const { years, table } = props.view.prefill
  return (
    <StepFrame {...props} action={recordYears}>
      {() =>
        props.placement === 'page' &&
        years && <YearsFacts years={years} accountOnly={table?.accountOnly ?? false} />
      }
    </StepFrame>
  )
}

/** What the person's record here will come to, and which months it has already. */
function YearsFacts({ years, accountOnly }: { years: YearsView; accountOnly: boolean }) {
  const { stepPages, shell } = useWords()
  const words = stepPages.years
  if (accountOnly) return <p>{words.noneShared}</p>
  const { months, overlapping, deemed, before } = years
  const listed = overlapping.length > 0 ? ` · ${overlapping.join(shell.punctuation.list)}` : ''
  return (
    <KeyValues
      entries={[
        { term: words.onTable, value: words.months(months + overlapping.length) },
        { term: words.overlapping, value: `${words.months(overlapping.length)}${listed}` },
        ...(deemed > 0 ? [{ term: words.deemed, value: words.months(deemed) }] : []),
        { term: words.recorded, value: <strong>{words.months(months)}</strong> },
        { term: words.total, value: words.months(before + months) },
      ]}
    />
  )
}
