'use client'

import { useWords } from '@/components/layout/use-words'
import { TextareaField } from '@/components/ui/text-field'
import type { Step } from '@/lib/domain/transfer/lifecycle'
import type { SignedBeside } from '@/lib/domain/transfer/signed-beside'
import { declineSignature } from '../decline-signature/actions'
import { SmallForm } from './small-form'

type DeclineFormProps = {
  readonly reference: string
  readonly version: number
  readonly step: Step | SignedBeside
  /** The reader gave the first signature and takes it back. */
  readonly own: boolean
}

export function DeclineForm({ reference, version, step, own }: DeclineFormProps) {
  const { signature } = useWords().casePage
  return (
    <SmallForm
      id={`decline-${step}`}
      action={declineSignature}
      hidden={{ reference, version, step }}
      submit={own ? signature.withdraw : signature.decline}
    >
      {(wire) => <TextareaField {...wire('note', signature.note)} rows={2} required />}
    </SmallForm>
  )
}
