'use client'

import { useWords } from '@/components/layout/use-words'
import { CheckboxField } from '@/components/ui/choice-field'
import { StepFrame, type StepFormProps } from '../step-frame'
import { park } from './actions'

export function ParkForm(props: StepFormProps) {
  const { consent } = useWords().stepPages.park
  return (
    <StepFrame {...props} action={park}>
      {({ field }) => {
        const { defaultValue, ...wiring } = field('consent')
        return <CheckboxField {...wiring} label={consent} defaultChecked={defaultValue === 'on'} required />
      }}
    </StepFrame>
  )
}
