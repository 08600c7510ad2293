'use client'

import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { Sheet } from '@/components/ui/sheet'
import { TextField } from '@/components/ui/text-field'
import { SCHEMES } from '@/lib/domain/transfer/states'
import type { AreaWords } from './use-areas'
import type { Bind } from './use-entries'

type RouteSectionProps = {
  readonly bind: Bind
  readonly areas: AreaWords
  /** Areas that may stand at either end; all where left out. */
  readonly origins?: AreaWords['choices']
  readonly destinations?: AreaWords['choices']
}

/** From where to where, and in which schemes. */
export function RouteSection({ bind, areas, origins, destinations }: RouteSectionProps) {
  const { intake, lifecycle } = useWords()
  const schemes = SCHEMES.map((value) => ({ value, label: lifecycle.schemes[value].long }))
  return (
    <Sheet title={intake.route}>
      <div className="grid gap-x-4 gap-y-3 md:grid-cols-2">
        <SelectField {...bind('originArea')} required choices={origins ?? areas.choices} />
        <SelectField {...bind('destinationArea')} required choices={destinations ?? areas.destinations} />
        <SelectField {...bind('fromScheme')} required choices={schemes} blank={false} />
        <SelectField {...bind('toScheme')} required choices={schemes} blank={false} />
        <TextField {...bind('employer.name')} autoComplete="off" maxLength={100} />
        <TextField {...bind('employer.creditCode')} autoComplete="off" spellCheck={false} maxLength={18} />
      </div>
    </Sheet>
  )
}
