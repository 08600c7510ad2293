import type { Route } from 'next'
import Link from 'next/link'
import { ChipMenu, type ChipOption } from '@/components/ui/menu'
import { FUNDS_STATES } from '@/lib/domain/transfer/states'
import { nameIn } from '@/lib/i18n/format/names'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { WorklistView } from '@/lib/queries/worklist'
import {
  OPEN_STATES,
  SCHEME_FILTERS,
  withFilter,
  worklistHref,
  type Filters,
} from '@/lib/queries/worklist-address'

type Choice<V> = { readonly value: V; readonly label: string; readonly count?: number }
type Name = keyof Filters

/** Filters of the list, every choice an address. */
export function WorklistFilters({ view, locale }: { readonly view: WorklistView; readonly locale: Locale }) {
  const { worklist, lifecycle } = wordsFor(locale)
  const { filters: words } = worklist
  const { places, colleagues, tab } = view
  const chip = <N extends Name>(name: N, choices: readonly Choice<NonNullable<Filters[N]>>[]) => (
    <Chip key={name} view={view} name={name} label={words[name]} any={words.any} choices={choices} />
  )
  const placesOf = (which: 'origin' | 'destination') =>
    places[which].map((area) => ({ value: area.code, label: shortPlace(area, locale), count: area.count }))
  const people = [
    { value: 'nobody', label: words.nobody },
    ...colleagues.map((one) => ({ value: one.id, label: nameIn(one, locale) })),
  ]
  return (
    <div className="flex flex-wrap items-center gap-2 max-md:max-w-full max-md:flex-nowrap max-md:overflow-x-auto print:hidden">
      {chip('origin', placesOf('origin'))}
      {chip('destination', placesOf('destination'))}
      {chip(
        'state',
        OPEN_STATES.map((value) => ({ value, label: lifecycle.relationship[value] })),
      )}
      {chip(
        'funds',
        FUNDS_STATES.map((value) => ({ value, label: lifecycle.funds[value] })),
      )}
      {chip(
        'scheme',
        SCHEME_FILTERS.map((value) => ({
          value,
          label: value === 'changed' ? words.changed : lifecycle.schemes[value].name,
        })),
      )}
      {(tab === 'agency' || tab === 'counterpart') && chip('assignee', people)}
      {Object.keys(view.filters).length > 0 && (
        <Link
          href={worklistHref(tab) as Route}
          className="rounded-sm whitespace-nowrap text-ink-2 underline underline-offset-4 hover:text-ink"
        >
          {words.clear}
        </Link>
      )}
    </div>
  )
}

type ChipProps<N extends Name> = {
  readonly view: WorklistView
  readonly name: N
  readonly label: string
  readonly any: string
  readonly choices: readonly Choice<NonNullable<Filters[N]>>[]
}

function Chip<N extends Name>({ view: { tab, filters }, name, label, any, choices }: ChipProps<N>) {
  const chosen = filters[name]
  const href = (value: NonNullable<Filters[N]> | null) =>
    worklistHref(tab, withFilter(filters, name, value)) as Route
  const options: ChipOption[] = [
    { href: href(null), label: any, selected: chosen === undefined },
    ...choices.map(({ value, label: text, count }) => ({
      href: href(value),
      label: text,
      selected: value === chosen,
      ...(count === undefined ? {} : { count }),
    })),
  ]
  const current = choices.find(({ value }) => value === chosen)?.label ?? chosen
  return <ChipMenu label={label} options={options} {...(current && { value: current })} />
}
