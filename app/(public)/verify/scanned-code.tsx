'use client'

import { useActionState, useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react'
import { useIn } from '@/components/layout/locale-provider'
import { verifyEn, verifyZh } from '@/lib/i18n/messages/verify'
import { Notice } from '@/components/ui/notice'
import { readPaperFragment } from '@/lib/domain/documents/paper-number'
import { IDLE, type FormState } from '@/lib/web/form-state'
import type { VerifyRefusal } from '@/lib/site/verify'
import { checkByCode } from './actions'

/**
 * A QR brings number and code behind the `#`, which no server ever sees; they are posted from here. What the page
 * showed before gives way at once: nobody may take the answer for one paper for that of the next.
 */
export function ScannedCode({ children }: { children: ReactNode }) {
  const { byCode } = useIn(verifyZh, verifyEn)
  const [state, act, pending] = useActionState<FormState<VerifyRefusal>, FormData>(checkByCode, IDLE)
  const form = useRef<HTMLFormElement>(null)
  const hash = useSyncExternalStore(onHashChange, currentHash, noHash)
  const scanned = readPaperFragment(hash)
  useEffect(() => {
    if (readPaperFragment(hash) === null) return
    form.current?.requestSubmit()
    // Sent once: going back must not send it again.
    window.history.replaceState(null, '', window.location.pathname)
  }, [hash])
  const isAsking = pending || scanned !== null
  const isRefused = !isAsking && (state.status === 'refused' || state.status === 'invalid')
  return (
    <>
      <form ref={form} action={act} hidden>
        <input type="hidden" name="number" value={scanned?.number ?? ''} />
        <input type="hidden" name="code" value={scanned?.code ?? ''} />
      </form>
      {(isAsking || isRefused) && (
        <div className="px-4.5 py-4.5">
          <Notice tone={isAsking ? 'info' : 'warn'} announce>
            {isAsking
              ? byCode.scanned
              : state.status === 'refused' && state.refusal.code === 'too-many'
                ? byCode.tooMany
                : byCode.noMatch}
          </Notice>
        </div>
      )}
      {!isAsking && children}
    </>
  )
}

function onHashChange(notify: () => void) {
  window.addEventListener('hashchange', notify)
  return () => window.removeEventListener('hashchange', notify)
}

const currentHash = () => window.location.hash
const noHash = () => ''
