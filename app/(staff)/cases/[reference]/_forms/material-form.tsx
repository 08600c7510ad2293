'use client'

import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { DateField, TextField } from '@/components/ui/text-field'
import { MATERIAL_STATUSES, type MaterialCode } from '@/lib/domain/documents/materials'
import { complaint } from '@/lib/web/form-state'
import { recordMaterial } from '../record-material/actions'
import { recordPlatformSerial } from '../record-platform-serial/actions'
import { SmallForm } from './small-form'

type Seen = { readonly reference: string; readonly version: number }

/** A paper that came after the application, or is promised for a day. */
export function MaterialForm({
  codes,
  mayPromise,
  ...seen
}: Seen & { readonly codes: readonly MaterialCode[]; readonly mayPromise: boolean }) {
  const { materials } = useWords()
  return (
    <SmallForm id="material" action={recordMaterial} hidden={seen} submit={materials.submit}>
      {(wire, state) => {
        const promise = complaint(state, 'promisedBy')
        const said =
          promise !== undefined && Object.hasOwn(materials.errors, promise)
            ? materials.errors[promise as keyof typeof materials.errors]()
            : undefined
        const day = wire('promisedBy', materials.promisedBy)
        return (
          <>
            <SelectField
              {...wire('code', materials.which)}
              required
              choices={codes.map((value) => ({ value, label: materials.papers[value].name }))}
            />
            <SelectField
              {...wire('status', materials.status)}
              required
              blank={false}
              choices={MATERIAL_STATUSES.filter((value) => mayPromise || value !== 'promised').map(
                (value) => ({ value, label: materials.statuses[value] }),
              )}
            />
            {mayPromise && <DateField {...day} error={said ?? day.error} hint={materials.promisedByHint} />}
            <TextField {...wire('note', materials.note)} autoComplete="off" maxLength={300} />
          </>
        )
      }}
    </SmallForm>
  )
}

/** Under which number the case stands on the national platform too. */
export function SerialForm(seen: Seen) {
  const { serial } = useWords().materials
  return (
    <SmallForm id="serial" action={recordPlatformSerial} hidden={seen} submit={serial.submit}>
      {(wire) => (
        <TextField
          {...wire('platformSerialNo', serial.label)}
          required
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          hint={serial.hint}
        />
      )}
    </SmallForm>
  )
}
