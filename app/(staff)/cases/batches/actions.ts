'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { cancelBatch, orderSteps, startLodging } from '@/lib/commands/batches/order-batch'
import { formAction } from '@/lib/web/form-action'
import { sendIntake } from '@/lib/web/upload-intake'

const toBatch = ({ batch }: { readonly batch: string }) => {
  revalidatePath('/cases/batches')
  redirect(`/cases/batches/${batch}` as Route)
}

/**
 * To the page of the batch. The answer's message is why the file cannot be read, or the faults of the sheet as a whole,
 * one per line: column and code, with a tab between.
 */
export const upload = formAction(sendIntake, {
  after: (sent) => {
    if (sent.kind === 'unread') return sent.code
    if (sent.kind === 'unreadable')
      return sent.faults.map(({ column, code }) => `${column ?? ''}\t${code}`).join('\n')
    revalidatePath('/cases/batches')
    redirect(`/cases/batches/${sent.batch}${sent.kind === 'known' ? '?known=1' : ''}` as Route)
  },
})

export const start = formAction(startLodging, { after: toBatch })
export const cancel = formAction(cancelBatch, { after: toBatch })
export const order = formAction(orderSteps, { after: toBatch })
