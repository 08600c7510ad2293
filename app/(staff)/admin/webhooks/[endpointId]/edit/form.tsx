'use client'

import { useActionState, type ComponentProps } from 'react'
import { IDLE } from '@/lib/web/form-state'
import { edit } from '../../actions'
import { WebhookForm } from '../../webhook-form'

type EditFormProps = Pick<ComponentProps<typeof WebhookForm>, 'settings' | 'isDemo'>

export function EditForm(props: EditFormProps) {
  const [state, send] = useActionState(edit, IDLE)
  return <WebhookForm state={state} send={send} {...props} />
}
