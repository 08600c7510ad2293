'use client'

import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { Sheet } from '@/components/ui/sheet'
import { TextField } from '@/components/ui/text-field'
import type { LookedUp } from '@/lib/queries/intake-person'
import type { Entries, Entry } from './entries'
import { RegistryEntries } from './registry-entries'
import type { AreaWords } from './use-areas'
import type { Bind } from './use-entries'
import type { Asked } from './use-question'

type PersonSectionProps = {
  readonly bind: Bind
  readonly values: Entries
  readonly lookUp: Asked<LookedUp>
  readonly areas: AreaWords
  /** Left out where the registry has no say in the way. */
  readonly onChoose?: (chosen: Partial<Record<Entry, string>>) => void
}

/** ID number first; the registry fills in the rest. */
export function PersonSection({ bind, values, lookUp, areas, onChoose }: PersonSectionProps) {
  const { intake } = useWords()
  const types = Object.entries(intake.idTypes).map(([value, label]) => ({ value, label }))
  const known = lookUp.status === 'answered' && lookUp.answer.known ? lookUp.answer : null
  return (
    <Sheet title={intake.person}>
      <div className="grid gap-x-4 gap-y-3 md:grid-cols-2">
        <TextField
          {...bind('person.idNumber')}
          required
          autoFocus
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          className="md:order-1"
          hint={intake.hints.idNumber}
        />
        <SelectField
          {...bind('person.idType')}
          choices={types}
          blank={false}
          className="md:order-2"
          hint={intake.hints.idTypes[values['person.idType'] as keyof typeof intake.hints.idTypes]}
        />
        <TextField
          {...bind('person.name')}
          required
          autoComplete="off"
          spellCheck={false}
          className="md:order-3"
          hint={intake.hints.name}
        />
        <TextField
          {...bind('person.phone')}
          type="tel"
          autoComplete="off"
          className="md:order-4"
          hint={known?.phoneMasked ? intake.hints.phoneKept(known.phoneMasked) : intake.hints.phoneNew}
        />
      </div>
      <div aria-live="polite" className="mt-3">
        <Said lookUp={lookUp} />
        {known && (
          <RegistryEntries person={known} values={values} areas={areas} {...(onChoose && { onChoose })} />
        )}
      </div>
    </Sheet>
  )
}

/** How the look-up went, in a sentence. */
function Said({ lookUp }: { readonly lookUp: Asked<LookedUp> }) {
  const words = useWords().intake.lookUp
  const text = () => {
    if (lookUp.status === 'asking') return words.looking
    if (lookUp.status === 'failed') return words.failed
    return lookUp.status === 'answered' && !lookUp.answer.known ? words.unknown : null
  }
  const said = text()
  return said === null ? null : <p className="text-sm text-ink-2">{said}</p>
}
