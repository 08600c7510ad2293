'use client'

import { useWords } from '@/components/layout/use-words'
import { correctIdentity } from '../correct-identity/actions'
import { SmallForm } from './small-form'

type SignCorrectionFormProps = { readonly reference: string; readonly version: number }

/** The reviewer's signature under a correction of the person's name or number. */
export function SignCorrectionForm({ reference, version }: SignCorrectionFormProps) {
  const { identity } = useWords().people
  return (
    <SmallForm
      id="sign-correction"
      action={correctIdentity}
      hidden={{ reference, version, countersign: 'true' }}
      submit={identity.sign}
    />
  )
}
