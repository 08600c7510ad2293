'use server'

import { revalidatePath } from 'next/cache'
import { exportPayments } from '@/lib/commands/export-payments'
import { formAction } from '@/lib/web/form-action'

export const makePaymentFile = formAction(exportPayments, {
  after: () => revalidatePath('/funds/export'),
})
