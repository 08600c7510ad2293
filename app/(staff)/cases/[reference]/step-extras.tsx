'use client'

import { useState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { KeyValues } from '@/components/ui/key-values'
import { Notice } from '@/components/ui/notice'
import { DateField, TextField } from '@/components/ui/text-field'
import { casePath } from '@/components/transfer/case/reading'
import type { Clock } from '@/lib/domain/clocks/clock'
import { LATE_REASONS } from '@/lib/domain/transfer/closed-lists'
import { instantText } from '@/lib/i18n/format/dates'
import { shortPlace } from '@/lib/i18n/format/places'
import { signedText } from '@/lib/i18n/format/signed-entries'
import type { StepView } from '@/lib/queries/step-view'
import { LATE_CLOCK_FIELD } from '@/lib/web/late-clock'
import type { Entries } from './step-frame'

/** Why a clock ends late: asked beforehand where it is known, else after the step was refused for it. */
export function LateFields({ clock, entries }: { clock: Clock; entries: Entries }) {
  const { lifecycle, stepPages } = useWords()
  const start = entries.field('lateReason')
  const [reason, setReason] = useState(start.defaultValue)
  return (
    <fieldset className="flex w-full flex-col gap-3 rounded-md border border-late px-3 py-2.5">
      <legend className="px-1 font-semibold text-late">
        {stepPages.late.title(lifecycle.clocks[clock].name)}
      </legend>
      <input type="hidden" name={LATE_CLOCK_FIELD} value={clock} />
      <p className="text-sm text-ink-2">{stepPages.late.hint}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          {...start}
          required
          onChange={(event) => setReason(event.target.value)}
          choices={LATE_REASONS.map((value) => ({
            value,
            label: `${lifecycle.lateReasons[value].name} · ${lifecycle.lateReasons[value].hint}`,
          }))}
        />
        <TextField {...entries.field('lateNote')} required={reason === 'other'} />
      </div>
    </fieldset>
  )
}

/** 代录: proof of what the other side did, and the day it did it where the step has no day of its own. */
export function BehalfFields({ entries, asksDay }: { entries: Entries; asksDay: boolean }) {
  const { behalf } = useWords().stepPages
  const locale = useLocale()
  const { onBehalfOf, reference, today } = entries.view
  if (onBehalfOf === null) return null
  return (
    <fieldset className="flex w-full flex-col gap-3 rounded-md border border-line-strong px-3 py-2.5">
      <legend className="px-1 font-semibold">{behalf.title(shortPlace(onBehalfOf, locale))}</legend>
      <p className="text-sm text-ink-2">{behalf.hint}</p>
      <div className="flex flex-wrap items-start gap-3">
        <TextField
          {...entries.field('onBehalf.evidence')}
          hint={behalf.evidenceHint}
          required
          autoComplete="off"
          className="min-w-64 flex-1"
        />
        {asksDay && <DateField {...entries.field('onBehalf.happenedOn', today)} max={today} required />}
      </div>
      {/* What is typed here must not be lost on the way. */}
      <a
        href={casePath(reference, '#scans')}
        target="_blank"
        rel="noreferrer"
        className="self-start text-sm text-accent underline underline-offset-4"
      >
        {behalf.scan}
      </a>
    </fieldset>
  )
}

/** What the first signature says, for the second to check. */
export function SigningNote({ view }: { view: StepView }) {
  const { stepPages } = useWords()
  const locale = useLocale()
  const { signing, signed } = view
  if (signing?.part !== 'second') return null
  const time = signing.openedAt ? instantText(signing.openedAt, locale) : ''
  const entered = signed.map((entry) => signedText(entry, locale))
  const says = entered.length > 0 ? stepPages.signing.second : stepPages.signing.secondOnly
  return (
    <Notice title={says(signing.openedBy ?? '', time)}>
      {entered.length > 0 && <KeyValues className="mt-1.5" entries={entered} />}
    </Notice>
  )
}
