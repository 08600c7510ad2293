'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { discardNotice, replayNotices, tellOtherwise } from '@/lib/commands/undelivered'
import { formAction } from '@/lib/web/form-action'

const back = (done: string) => () => {
  revalidatePath('/supervision/notices')
  redirect(`/supervision/notices?done=${done}` as Route)
}

export const replay = formAction(replayNotices, { after: back('replayed') })
export const discard = formAction(discardNotice, { after: back('discarded') })
export const told = formAction(tellOtherwise, { after: back('told') })
