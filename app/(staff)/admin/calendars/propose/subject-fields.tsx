'use client'

import { useState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { SelectField } from '@/components/ui/choice-field'
import { controlLook, Field, wiringOf } from '@/components/ui/field'
import { TextareaField, TextField } from '@/components/ui/text-field'
import { LARGEST_SCHEDULE } from '@/lib/domain/calendar/schedule/schedule'
import { calendarWords } from '@/lib/i18n/calendar-words'
import type { Bind, CalendarSubject } from './form'

type Of<Kind extends CalendarSubject['kind']> = {
  readonly subject: Extract<CalendarSubject, { readonly kind: Kind }>
  readonly bind: Bind
}

/** A year's schedule: a file, or lines typed from the notice. */
export function YearFields({ subject, bind }: Of<'year'>) {
  const { propose: words } = calendarWords(useLocale())
  // A file beyond the limit would only fail on its way to the server.
  const [isTooLarge, setTooLarge] = useState(false)
  const file = {
    name: 'file',
    label: words.file,
    hint: words.fileHint,
    error: isTooLarge ? words.tooLarge : bind('file').error,
  }
  return (
    <>
      <input type="hidden" name="code" value={subject.code} />
      <input type="hidden" name="year" value={subject.year} />
      <Field {...file}>
        <input
          type="file"
          accept=".json,.ics,application/json,text/calendar"
          className={controlLook}
          onChange={({ target }) => setTooLarge((target.files?.[0]?.size ?? 0) > LARGEST_SCHEDULE)}
          {...wiringOf(file)}
        />
      </Field>
      <TextareaField
        {...bind('typed')}
        label={words.typed}
        hint={words.typedHint}
        rows={10}
        spellCheck={false}
      />
    </>
  )
}

export function CalendarFields({ bind }: { readonly bind: Bind }) {
  const { propose: words } = calendarWords(useLocale())
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        {...bind('code')}
        label={words.code}
        hint={words.codeHint}
        required
        autoComplete="off"
        className="sm:col-span-2"
      />
      <TextField {...bind('name')} label={words.name} hint={words.nameHint} required autoComplete="off" />
      <TextField {...bind('englishName')} label={words.englishName} required autoComplete="off" />
    </div>
  )
}

export function AgencyFields({ subject, bind }: Of<'agency'>) {
  const { propose: words } = calendarWords(useLocale())
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField {...bind('agencyId')} label={words.agency} required choices={subject.agencies} />
      <SelectField {...bind('code')} label={words.calendar} required choices={subject.calendars} />
    </div>
  )
}
