'use client'

import { useWords } from '@/components/layout/use-words'
import { SmallForm } from '../../cases/[reference]/_forms/small-form'
import { makePaymentFile } from './actions'

export function MakeFileForm() {
  const { payments } = useWords().books
  return <SmallForm id="make" action={makePaymentFile} hidden={{}} submit={payments.make} variant="primary" />
}
