'use client'

import { useWords } from '@/components/layout/use-words'
import { RadioGroup } from '@/components/ui/choice-field'
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
  const choicesOf = (codes: readonly ReturnReason[]) =>
    codes.map((value) => {
      const { name, hint } = lifecycle.returnReasons[value]
      return { value, label: name, hint }
    })
  return (
    <StepFrame {...props} action={returnByOrigin} variant="danger">
      {(entries) => (
        <>
          <div className="grid w-full max-w-3xl gap-x-8 gap-y-3 sm:grid-cols-2">
            <RadioGroup
              {...entries.field('reason')}
              label={words.softReasons}
              hint={words.soft}
              required
              choices={choicesOf(SOFT_RETURN_REASONS)}
            />
            <RadioGroup
              name="reason"
              id="returnByOrigin.reason.hard"
              label={words.hardReasons}
              hint={words.hard}
              defaultValue={entries.field('reason').defaultValue}
              choices={choicesOf(HARD_RETURN_REASONS)}
            />
          </div>
          {props.placement === 'page' && <Differences entries={entries} />}
          <NoteField entries={entries} required={false} />
        </>
      )}
    </StepFrame>
  )
}
