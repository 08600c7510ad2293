'use client'

import type { Route } from 'next'
import { useLocale } from '@/components/layout/locale-provider'
import { ButtonLink } from '@/components/ui/button'
import { webhookWords } from '@/lib/i18n/webhook-words'
import { VerbButton } from '../../staff/verb-button'
import { endOld, pause, remove, resume, rotate } from '../actions'
import { SecretShown } from '../secret-shown'

type VerbsProps = { readonly endpointId: string; readonly isPaused: boolean; readonly hasOldSecret: boolean }

/** What an administrator does with an address. */
export function Verbs({ endpointId, isPaused, hasOldSecret }: VerbsProps) {
  const { one, secret } = webhookWords(useLocale())
  const fields = { endpointId }
  return (
    <div className="flex flex-col gap-4">
      <ButtonLink className="self-start" href={`/admin/webhooks/${endpointId}/edit` as Route}>
        {one.edit}
      </ButtonLink>
      <div>
        <p className="mb-2 text-ink-2">{isPaused ? one.resumeHint : one.pauseHint}</p>
        {isPaused ? (
          <VerbButton key="resume" action={resume} fields={fields}>
            {one.resume}
          </VerbButton>
        ) : (
          <VerbButton key="pause" action={pause} fields={fields}>
            {one.pause}
          </VerbButton>
        )}
      </div>
      <div>
        <p className="mb-2 text-ink-2">{secret.rotatedHint}</p>
        <VerbButton
          action={rotate}
          fields={fields}
          done={(fresh) => (
            <SecretShown secret={fresh}>
              <p>{secret.rotated}</p>
            </SecretShown>
          )}
        >
          {one.rotate}
        </VerbButton>
        {hasOldSecret && (
          <div className="mt-2">
            <VerbButton action={endOld} fields={fields}>
              {one.endOld}
            </VerbButton>
          </div>
        )}
      </div>
      <div>
        <p className="mb-2 text-ink-2">{one.deleteHint}</p>
        <VerbButton action={remove} fields={fields} variant="danger">
          {one.delete}
        </VerbButton>
      </div>
    </div>
  )
}
