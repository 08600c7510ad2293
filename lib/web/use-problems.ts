'use client'

import { useMemo } from 'react'
import { fieldError, fieldLabel } from '@/lib/i18n/format/field-errors'
import type { Locale } from '@/lib/i18n/locale'
import type { FormState } from './form-state'

/** Complaints in words: all of them for the summary, each for its field. */
export type Problems = {
  readonly summary: readonly { readonly field: string; readonly text: string }[]
  readonly at: (name: string) => string | undefined
}

type Sentences = Readonly<Record<string, (label: string) => string>>

/**
 * Puts what a form state complains about into words. `labels` names fields the general list does not know,
 * `sentences` says codes of this form only; both must keep their identity from one rendering to the next, as
 * the summary takes the focus whenever its list changes.
 */
export function useProblems<R>(
  state: FormState<R>,
  locale: Locale,
  labels: Readonly<Record<string, string>>,
  sentences: Sentences,
): Problems {
  return useMemo(() => {
    const complaints = state.status === 'invalid' ? state.fields : []
    const texts = new Map(
      complaints.map(({ path, code }) => {
        const label = labels[path] ?? fieldLabel(path, locale)
        return [path, sentences[code]?.(label) ?? fieldError(code, label, locale)]
      }),
    )
    return {
      summary: [...texts].map(([field, text]) => ({ field, text })),
      at: (name) => texts.get(name),
    }
  }, [state, locale, labels, sentences])
}
