'use client'

import { useActionState, type ReactNode } from 'react'
import { useIn, useLocale } from '@/components/layout/locale-provider'
import { refusalsEn, refusalsZh } from '@/lib/i18n/messages/refusals'
import { statusActsEn, statusActsZh } from '@/lib/i18n/messages/status-acts'
import { uploadsEn, uploadsZh } from '@/lib/i18n/messages/uploads'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { fieldError } from '@/lib/i18n/format/field-errors'
import { complaint, IDLE, type FormState } from '@/lib/web/form-state'
import type { FormAction } from '@/lib/web/public-action'
import type { ActRefusal } from '@/lib/web/status-act'

export type ActState = FormState<ActRefusal>
/** What the entries of a form need: the last answer, and the sentence for an entry that was wrong. */
export type ActEntries = { readonly state: ActState; readonly errorOf: (name: string) => { error?: string } }

type ActFormProps = {
  readonly action: FormAction<ActRefusal>
  /** Names of the entries with their labels, in their order: the summary of errors needs them. */
  readonly labels: Readonly<Record<string, string>>
  readonly submit: string
  readonly variant?: 'primary' | 'plain' | 'danger'
  readonly children?: (entries: ActEntries) => ReactNode
}

/** A small form of the status page: one question, one button, and a plain sentence when the answer is no. */
export function ActForm({ action, labels, submit, variant = 'primary', children }: ActFormProps) {
  const statusActs = useIn(statusActsZh, statusActsEn)
  const uploads = useIn(uploadsZh, uploadsEn)
  const refusals = useIn(refusalsZh, refusalsEn)
  const { faults } = statusActs
  const locale = useLocale()
  const [state, act] = useActionState<ActState, FormData>(action, IDLE)
  const textOf = (name: string) => {
    const code = complaint(state, name)
    if (code === undefined) return undefined
    return said(faults, code) ?? fieldError(code, labels[name] ?? '', locale)
  }
  const errors = Object.keys(labels).flatMap((field) => {
    const text = textOf(field)
    return text === undefined ? [] : [{ field, text }]
  })
  const errorOf = (name: string) => {
    const error = textOf(name)
    return error === undefined ? {} : { error }
  }
  return (
    <form action={act} className="grid gap-4">
      <ErrorSummary errors={errors} />
      {state.status === 'refused' && (
        <Notice tone="warn" announce>
          {said(refusals.details, state.refusal.detail) ??
            said(faults, state.refusal.code) ??
            said(uploads.refused, state.refusal.code) ??
            faults.other}
        </Notice>
      )}
      {children?.({ state, errorOf })}
      <div>
        <SubmitButton size="big" variant={variant}>
          {submit}
        </SubmitButton>
      </div>
    </form>
  )
}

const said = (sentences: Readonly<Record<string, string>>, code: string | undefined) =>
  code !== undefined && Object.hasOwn(sentences, code) ? sentences[code] : undefined
