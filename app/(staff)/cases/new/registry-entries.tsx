'use client'

import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { Tag } from '@/components/ui/tag'
import { monthText } from '@/lib/i18n/format/dates'
import type { LookedUp, RegistryEntry } from '@/lib/queries/intake-person'
import type { Entries, Entry } from './entries'
import type { AreaWords } from './use-areas'

type RegistryEntriesProps = {
  readonly person: Extract<LookedUp, { known: true }>
  readonly values: Entries
  readonly areas: AreaWords
  readonly onChoose?: (chosen: Partial<Record<Entry, string>>) => void
}

/** Where the person is enrolled; whatever may be the other end can be chosen from here. */
export function RegistryEntries({ person, values, areas, onChoose }: RegistryEntriesProps) {
  const { intake, shell } = useWords()
  const words = intake.lookUp
  const elsewhere = person.lodgedAt === 'destination' ? 'originArea' : 'destinationArea'
  const scheme = elsewhere === 'originArea' ? 'fromScheme' : 'toScheme'
  const isOpen = onChoose && person.candidates.length > 1 && values[elsewhere] === ''
  const others = onChoose ? otherOrigins(person, values) : []
  return (
    <>
      <h3 className="text-sm text-ink-2">{words.found}</h3>
      {isOpen && <p className="text-sm text-soon">{words.several}</p>}
      <ul className="mt-1 divide-y divide-line">
        {person.entries.map((entry) => {
          const isCandidate = person.candidates.some((one) => isSame(one, entry))
          const isChosen = values[elsewhere] === entry.areaCode && values[scheme] === entry.scheme
          return (
            <li
              key={`${entry.areaCode} ${entry.scheme}`}
              className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 py-1"
            >
              <Told entry={entry} areas={areas} />
              {onChoose && isCandidate && person.candidates.length > 1 && (
                <Button
                  size="small"
                  className={classes('ml-auto', isChosen && 'border-accent text-accent')}
                  aria-pressed={isChosen}
                  onClick={() => onChoose({ [elsewhere]: entry.areaCode, [scheme]: entry.scheme })}
                >
                  {isChosen && <Icon name="check" />}
                  {elsewhere === 'originArea' ? words.asOrigin : words.asDestination}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {others.length > 0 && (
        <p className="mt-1 text-sm text-soon">
          {words.others(others.map(areas.nameOf).join(shell.punctuation.list))}
        </p>
      )}
      {onChoose && person.lodgedAt === 'destination' && person.candidates.length === 0 && (
        <p className="mt-1 text-sm text-ink-2">{words.none}</p>
      )}
    </>
  )
}

/** Places the person left beside the chosen one: each needs a case of its own (X28). */
function otherOrigins({ lodgedAt, candidates }: RegistryEntriesProps['person'], values: Entries): string[] {
  const isChosen = ({ areaCode, scheme }: RegistryEntry) =>
    areaCode === values.originArea && scheme === values.fromScheme
  if (lodgedAt !== 'destination' || !candidates.some(isChosen)) return []
  return candidates
    .filter((one) => !isChosen(one) && one.status === 'suspended')
    .map(({ areaCode }) => areaCode)
}

function isSame(one: RegistryEntry, other: RegistryEntry): boolean {
  return one.areaCode === other.areaCode && one.scheme === other.scheme
}

function Told({ entry, areas }: { readonly entry: RegistryEntry; readonly areas: AreaWords }) {
  const locale = useLocale()
  const { intake, eligibility, lifecycle } = useWords()
  const words = intake.lookUp
  const isResident = entry.scheme === 'resident'
  const lastPaid = isResident || entry.lastPaid === null ? entry.lastPaid : monthText(entry.lastPaid, locale)
  return (
    <>
      <span className="font-medium">{areas.nameOf(entry.areaCode)}</span>
      <span className="text-ink-2">{lifecycle.schemes[entry.scheme].name}</span>
      <Tag tone={entry.status === 'active' ? 'done' : 'calm'}>
        {eligibility.enrolmentStatus[entry.status]}
      </Tag>
      <span className="text-sm text-ink-3">
        {isResident ? words.years(entry.paid) : words.months(entry.paid)}
        {lastPaid !== null && ` · ${words.lastPaid(lastPaid)}`}
      </span>
    </>
  )
}
