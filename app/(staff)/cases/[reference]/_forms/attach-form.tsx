'use client'

import { useState } from 'react'
import { useWords } from '@/components/layout/use-words'
import { RadioGroup, SelectField } from '@/components/ui/choice-field'
import { Field, wiringOf } from '@/components/ui/field'
import { TextField } from '@/components/ui/text-field'
import { LARGEST_FILE, SCAN_KINDS, SCAN_TYPES } from '@/lib/domain/documents/scans'
import { attach } from '../attach/actions'
import { SmallForm } from './small-form'

/** A scan, what it shows, and who may read it. */
export function AttachForm({ reference }: { reference: string }) {
  const { scans } = useWords().casePage
  const [tooLarge, setTooLarge] = useState(false)
  return (
    <SmallForm id="scan" action={attach} hidden={{ reference }} submit={scans.submit}>
      {(wire) => {
        const { defaultValue: _none, error, ...file } = wire('file', scans.file)
        const field = {
          ...file,
          hint: scans.fileHint,
          error: tooLarge ? scans.tooLarge : error,
          required: true,
        }
        const readers = wire('readers', scans.readers)
        return (
          <>
            <Field {...field}>
              <input
                {...wiringOf(field)}
                type="file"
                accept={SCAN_TYPES.join(',')}
                onChange={({ target }) => setTooLarge((target.files?.[0]?.size ?? 0) > LARGEST_FILE)}
                className="w-full text-sm file:mr-3 file:min-h-8 file:rounded-md file:border file:border-line-strong file:bg-surface file:px-3 file:text-ink"
              />
            </Field>
            <SelectField
              {...wire('kind', scans.kind)}
              required
              choices={SCAN_KINDS.map((value) => ({ value, label: scans.kinds[value] }))}
            />
            <TextField {...wire('title', scans.label)} hint={scans.labelHint} autoComplete="off" />
            <RadioGroup
              {...readers}
              required
              choices={[
                { value: 'both', label: scans.both },
                { value: 'own', label: scans.own },
              ]}
            />
          </>
        )
      }}
    </SmallForm>
  )
}
