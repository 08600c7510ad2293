'use client'

import { StepFrame, type StepFormProps } from '../step-frame'
import { unpark } from './actions'

export function UnparkForm(props: StepFormProps) {
  return <StepFrame {...props} action={unpark} />
}
