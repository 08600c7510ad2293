'use server'

import { revalidatePath } from 'next/cache'
import { decideExchangeChange } from '@/lib/commands/exchange/decide-change'
import { proposeExchangeChange } from '@/lib/commands/exchange/propose-change'
import { replayMessages } from '@/lib/commands/exchange/replay'
import { takeUploadedFile } from '@/lib/web/exchange-file'
import { formAction } from '@/lib/web/form-action'

const again = () => {
  revalidatePath('/admin/exchange')
  return 'done'
}

export const propose = formAction(proposeExchangeChange, { after: again })
export const decide = formAction(decideExchangeChange, { after: again })
export const replay = formAction(replayMessages, { after: again })
export const takeIn = formAction(takeUploadedFile, { after: again })
