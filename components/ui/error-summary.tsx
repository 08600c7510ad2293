'use client'

import { useEffect, useRef } from 'react'
import { useIn } from '@/components/layout/locale-provider'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'

export type SummaryEntry = {
  /** Id of the control; without one the sentence stands alone. */
  readonly field?: string
  readonly text: string
}

/** What is wrong, in one place, taking the focus whenever a new answer brings errors. */
export function ErrorSummary({ errors }: { errors: readonly SummaryEntry[] }) {
  const box = useRef<HTMLDivElement>(null)
  const { forms } = useIn(shellZh, shellEn)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div
      ref={box}
      tabIndex={-1}
      data-program="at-once"
      role="group"
      aria-labelledby="error-summary-title"
      className="rounded-lg border-2 border-late bg-surface p-4"
    >
      <h2 id="error-summary-title" className="text-md text-late">
        {forms.errorSummary(errors.length)}
      </h2>
      <ul className="mt-1 list-disc pl-5">
        {errors.map(({ field, text }) => (
          <li key={`${field ?? ''} ${text}`}>
            {field === undefined ? (
              text
            ) : (
              <a
                href={`#${field}`}
                className="inline-block min-h-6 py-0.5 text-late underline underline-offset-2"
              >
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
