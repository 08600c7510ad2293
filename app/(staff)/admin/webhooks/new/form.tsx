'use client'

import type { Route } from 'next'
import { useActionState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { ButtonLink } from '@/components/ui/button'
import type { Choice } from '@/components/ui/choice-field'
import { webhookWords } from '@/lib/i18n/webhook-words'
import { IDLE } from '@/lib/web/form-state'
import { register } from '../actions'
import { SecretShown } from '../secret-shown'
import { WebhookForm } from '../webhook-form'

/** Registers, then shows the secret. */
export function RegisterForm({ places, isDemo }: { places: readonly Choice[]; isDemo: boolean }) {
  const [state, send] = useActionState(register, IDLE)
  const { secret: says } = webhookWords(useLocale())
  if (state.status !== 'done')
    return <WebhookForm state={state} send={send} places={places} isDemo={isDemo} />
  const [endpointId = '', secret = ''] = (state.message ?? '').split(' ')
  return (
    <SecretShown secret={secret}>
      <p className="mt-3">
        <ButtonLink href={`/admin/webhooks/${endpointId}` as Route}>{says.open}</ButtonLink>
      </p>
    </SecretShown>
  )
}
