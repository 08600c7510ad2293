'use client'

import { useActionState } from 'react'
import { OwnRefusal } from '@/components/layout/own-refusal'
import { useLocale } from '@/components/layout/locale-provider'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { tokenWords } from '@/lib/i18n/token-words'
import { IDLE } from '@/lib/web/form-state'
import { revoke } from './actions'

/** What it does is said before it is done. */
export function RevokeButton({ tokenId, name }: { readonly tokenId: string; readonly name: string }) {
  const [state, send] = useActionState(revoke, IDLE)
  const tokens = tokenWords(useLocale())
  return (
    <Disclosure
      summary={
        <>
          {tokens.revoke}
          <span className="sr-only"> {name}</span>
        </>
      }
    >
      <form action={send} className="flex flex-col items-start gap-2 whitespace-normal">
        <input type="hidden" name="tokenId" value={tokenId} />
        <p>{tokens.revokeWarning}</p>
        <SubmitButton variant="danger" size="small">
          {tokens.revokeNow}
          <span className="sr-only"> {name}</span>
        </SubmitButton>
        {state.status === 'refused' && <OwnRefusal refusal={state.refusal} own={tokens.refused} />}
      </form>
    </Disclosure>
  )
}
