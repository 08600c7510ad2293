'use server'

import { revalidatePath } from 'next/cache'
import { exportPayments } from '@/lib/commands/export-payments'
import { decideVoidFile as decide, voidPaymentFile as ask } from '@/lib/commands/void-payment-file'
import { formAction } from '@/lib/web/form-action'

const refresh = { after: () => revalidatePath('/funds/export') }

export const makePaymentFile = formAction(exportPayments, refresh)
export const voidPaymentFile = formAction(ask, refresh)
export const decideVoidFile = formAction(decide, refresh)
