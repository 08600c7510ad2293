'use client'

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { IDLE } from '@/lib/web/form-state'
import { keepDraft } from './actions'

const PAUSE_MS = 2500

export type Keeping = 'none' | 'changed' | 'saving' | 'saved' | 'failed'
type Outcome = { readonly key: string; readonly how: 'saving' | 'saved' | 'failed' }

type DraftOptions = {
  readonly form: RefObject<HTMLFormElement | null>
  readonly startId: string
  /** An earlier draft of the same application: taken up when asked to keep or submit, not by itself. */
  readonly earlierId: string
  /** Changes with everything that is typed. */
  readonly key: string
  /** The least is known and nothing is being submitted. */
  readonly mayKeep: boolean
}

/** Keeps the draft by itself a moment after the last change, and on request; one saving at a time. */
export function useDraft({ form, startId, earlierId, key, mayKeep }: DraftOptions) {
  const [draftId, setDraftId] = useState(startId)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [start] = useState(key)
  const id = useRef(startId)
  const saving = useRef<Promise<FormState>>(Promise.resolve(IDLE))

  const save = useCallback((): Promise<FormState> => {
    const next = saving.current.then(async () => {
      if (!form.current) return IDLE
      setOutcome({ key, how: 'saving' })
      const entries = new FormData(form.current)
      entries.set('draftId', id.current || earlierId)
      const state = await kept(entries)
      if (state?.status === 'done' && state.message) {
        id.current = state.message
        setDraftId(state.message)
        window.history.replaceState(null, '', `/cases/new?draft=${state.message}`)
      }
      setOutcome({ key, how: state?.status === 'done' ? 'saved' : 'failed' })
      return state ?? IDLE
    })
    saving.current = next
    return next
  }, [form, key, earlierId])

  const isEarlier = earlierId !== '' && draftId === ''
  const isNew = key !== start && outcome?.key !== key
  useEffect(() => {
    if (!mayKeep || !isNew || isEarlier) return
    const timer = setTimeout(() => void save(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [mayKeep, isNew, isEarlier, save])

  /** The draft's id once no saving is under way, so that submitting continues it. */
  const settled = useCallback(async (): Promise<string> => {
    await saving.current
    return id.current || earlierId
  }, [earlierId])

  const keeping: Keeping = outcome?.key === key ? outcome.how : isNew ? 'changed' : 'none'
  return { keeping, isEarlier, save, settled }
}

async function kept(entries: FormData): Promise<FormState | null> {
  try {
    return await keepDraft(IDLE, entries)
  } catch {
    return null
  }
}
