'use client'

import { useWords } from '@/components/layout/words-provider'
import { SelectField } from '@/components/ui/choice-field'
import {
  HARD_RETURN_REASONS,
  SOFT_RETURN_REASONS,
  type ReturnReason,
} from '@/lib/domain/transfer/closed-lists'
import { NoteField } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { returnByOrigin } from './actions'
import { Differences } from './differences'

export function ReturnByOriginForm(props: StepFormProps) {
  const { stepPages, lifecycle } = useWords()
  const words = stepPages.returned
  const group = (kind: 'soft' | 'hard', codes: readonly ReturnReason[]) => ({
    group: words[kind],
    choices: codes.map((value) => ({
      value,
      label: `${lifecycle.returnReasons[value].name} · ${lifecycle.returnReasons[value].hint}`,
    })),
  })
  return (
    <StepFrame {...props} action={returnByOrigin} variant="danger">
      {(entries) => (
        <>
          <SelectField
            {...entries.field('reason')}
            required
            className="w-full max-w-2xl"
            choices={[group('soft', SOFT_RETURN_REASONS), group('hard', HARD_RETURN_REASONS)]}
          />
          {props.placement === 'page' && <Differences entries={entries} />}
          <NoteField entries={entries} required={false} />
        </>
      )}
    </StepFrame>
  )
}
