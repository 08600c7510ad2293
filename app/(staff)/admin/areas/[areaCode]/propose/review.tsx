'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Actions } from '@/components/ui/actions'
import { Button } from '@/components/ui/button'
import { KeyValues } from '@/components/ui/key-values'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ParameterKey } from '@/lib/domain/region/area-parameters'
import { areaWords } from '@/lib/i18n/area-words'
import { longDate } from '@/lib/i18n/format/dates'
import { valueText } from '@/lib/i18n/parameter-words'
import { textOf, valueIn } from './check'

type ReviewProps = {
  readonly form: FormData
  /** Null where the change is of the connection or of bank data. */
  readonly parameterKey: ParameterKey | null
  readonly before: string
  readonly onBack: () => void
  /** The open cases it would touch. */
  readonly children: ReactNode
}

/** Before and after, and whom it touches, once more before it is sent. */
export function Review({ form, parameterKey, before, onBack, children }: ReviewProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const locale = useLocale()
  const { lifecycle } = useWords()
  const { area, propose, proposal, effect } = areaWords(locale)
  useEffect(() => heading.current?.focus(), [])

  const days = () => {
    const to = textOf(form, 'validTo')
    const from = longDate(textOf(form, 'validFrom'), locale)
    return to === '' ? area.since(from) : area.range(from, longDate(to, locale))
  }
  const payee = () =>
    [
      ...['accountName', 'bankName', 'bankBranch'].map((name) => textOf(form, `payee.${name}`)),
      area.account(textOf(form, 'payee.accountNumber').slice(-4)),
    ].join(' · ')
  const connection = textOf(form, 'connection')
  const after =
    parameterKey !== null
      ? valueText(parameterKey, valueIn(form, parameterKey), locale)
      : connection === 'connected' || connection === 'none'
        ? lifecycle.connections[connection].name
        : payee()
  return (
    <section aria-label={propose.reviewTitle} className="flex flex-col gap-4">
      <h2 ref={heading} tabIndex={-1} className="text-md">
        {propose.reviewTitle}
      </h2>
      <KeyValues
        entries={[
          { term: proposal.before, value: before },
          { term: proposal.after, value: <strong>{after}</strong> },
          { term: proposal.from, value: parameterKey === null ? proposal.onApproval : days() },
          { term: proposal.source, value: textOf(form, 'source') },
          { term: proposal.reason, value: textOf(form, 'reason') },
        ]}
      />
      <div>
        <h3 className="mb-1 text-sm text-ink-3">{effect.title}</h3>
        {children}
      </div>
      <Actions>
        <SubmitButton>{propose.send}</SubmitButton>
        <Button onClick={onBack}>{propose.back}</Button>
      </Actions>
    </section>
  )
}
