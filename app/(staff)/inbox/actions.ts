'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { openMessage, readMessages } from '@/lib/commands/read-messages'
import { formAction } from '@/lib/web/form-action'
import { sameOriginPath } from '@/lib/web/same-origin-path'

const backToInbox = (_value: unknown, _input: unknown, form: FormData): never => {
  revalidatePath('/inbox')
  const back = sameOriginPath(form.get('back'))
  redirect((back.startsWith('/inbox') ? back : '/inbox') as Route)
}

export const readAll = formAction(readMessages, { after: backToInbox })
export const readOne = formAction(openMessage, { after: backToInbox })
