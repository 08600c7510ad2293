'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { changeSecret } from '@/lib/commands/webhooks/change-secret'
import { deleteWebhook } from '@/lib/commands/webhooks/delete-webhook'
import { endOldSecret } from '@/lib/commands/webhooks/end-old-secret'
import { pauseWebhook } from '@/lib/commands/webhooks/pause-webhook'
import { replayDeliveries } from '@/lib/commands/webhooks/replay-deliveries'
import { resumeWebhook } from '@/lib/commands/webhooks/resume-webhook'
import { setAsideDelivery } from '@/lib/commands/webhooks/set-aside-delivery'
import { editCheckedWebhook, registerCheckedWebhook } from '@/lib/web/checked-webhook'
import { formAction } from '@/lib/web/form-action'

const again = () => revalidatePath('/admin/webhooks', 'layout')

const atField = {
  'webhook-name-taken': { path: 'name', code: 'webhook-name-taken' },
  'webhook-malformed': { path: 'url', code: 'webhook-malformed' },
  'webhook-not-https': { path: 'url', code: 'webhook-not-https' },
  'webhook-forbidden': { path: 'url', code: 'webhook-forbidden' },
}

/** The answer's message is the address and its secret, which is shown this once. */
export const register = formAction(registerCheckedWebhook, {
  atField,
  after: ({ endpointId, secret }) => {
    again()
    return `${endpointId} ${secret}`
  },
})

export const edit = formAction(editCheckedWebhook, {
  atField,
  after: ({ endpointId }) => {
    again()
    redirect(`/admin/webhooks/${endpointId}` as Route)
  },
})

export const pause = formAction(pauseWebhook, { after: again })
export const resume = formAction(resumeWebhook, { after: again })
export const endOld = formAction(endOldSecret, { after: again })

/** The answer's message is the new secret. */
export const rotate = formAction(changeSecret, {
  after: ({ secret }) => {
    again()
    return secret
  },
})

export const remove = formAction(deleteWebhook, {
  after: () => {
    again()
    redirect('/admin/webhooks' as Route)
  },
})

/** The answer's message says which of the two it was. */
export const replay = formAction(replayDeliveries, {
  after: () => {
    again()
    return 'replayed'
  },
})
export const setAside = formAction(setAsideDelivery, {
  after: () => {
    again()
    return 'aside'
  },
})
