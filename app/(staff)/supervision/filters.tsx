import type { Route } from 'next'
import Link from 'next/link'
import { ChipMenu } from '@/components/ui/menu'
import { SCHEMES } from '@/lib/domain/transfer/states'
import { nameIn } from '@/lib/i18n/format/names'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { boardHref, type BoardFilter } from '@/lib/queries/supervision/address'
import type { Board } from '@/lib/queries/supervision/board'

type FiltersProps = {
  readonly board: Pick<Board, 'places' | 'others' | 'filter' | 'reach'>
  readonly locale: Locale
}

/** What the whole board is narrowed to; every choice is an address. */
export function BoardFilters({ board, locale }: FiltersProps) {
  const { supervision, lifecycle } = wordsFor(locale)
  const { places, others, filter, reach } = board
  const names = supervision.filters
  const chip = (
    name: keyof BoardFilter,
    any: string,
    choices: readonly { readonly value: string; readonly label: string }[],
  ) => {
    const { [name]: chosen, ...rest } = filter
    const options = [
      { href: boardHref(rest) as Route, label: any, selected: chosen === undefined },
      ...choices.map(({ value, label }) => ({
        href: boardHref({ ...rest, [name]: value }) as Route,
        label,
        selected: value === chosen,
      })),
    ]
    const value = choices.find((one) => one.value === chosen)?.label
    return <ChipMenu key={name} label={names[name]} options={options} {...(value && { value })} />
  }
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      {places.length > 0 &&
        chip(
          'place',
          names.whole[reach],
          places.map((place) => ({
            value: place.code,
            label: place.kind === 'area' ? shortPlace(place, locale) : nameIn(place, locale),
          })),
        )}
      {chip(
        'other',
        names.any,
        others.map((area) => ({ value: area.code, label: shortPlace(area, locale) })),
      )}
      {chip(
        'scheme',
        names.any,
        SCHEMES.map((value) => ({ value, label: lifecycle.schemes[value].name })),
      )}
      {Object.keys(filter).length > 0 && (
        <Link
          href={'/supervision' as Route}
          className="rounded-sm whitespace-nowrap text-ink-2 underline underline-offset-4 hover:text-ink"
        >
          {names.clear}
        </Link>
      )}
    </div>
  )
}
