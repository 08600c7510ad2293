'use client'

import { useWords } from '@/components/layout/use-words'
import { TextareaField } from '@/components/ui/text-field'
import { withdrawReceipt } from '../withdraw-receipt/actions'
import { SmallForm } from './small-form'

type Seen = { readonly reference: string; readonly version: number }

/** 取消到账, first signature: why the receipt is not one of this case. */
export function WithdrawReceiptForm({ reference, version, receipt }: Seen & { readonly receipt: string }) {
  const { withdraw } = useWords().casePage.money
  return (
    <SmallForm
      id={`withdraw-${receipt}`}
      action={withdrawReceipt}
      hidden={{ reference, version, receipt }}
      submit={withdraw.submit}
      variant="danger"
    >
      {(wire) => <TextareaField {...wire('note', withdraw.note)} rows={2} required />}
    </SmallForm>
  )
}

/** The reviewer's signature under it. */
export function SignWithdrawalForm({ reference, version }: Seen) {
  const { withdraw } = useWords().casePage.money
  return (
    <SmallForm
      id="sign-withdrawal"
      action={withdrawReceipt}
      hidden={{ reference, version, countersign: 'true' }}
      submit={withdraw.sign}
      variant="danger"
    />
  )
}
