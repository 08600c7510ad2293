import { BarList, type BarTone } from '@/components/charts/bar-list'
import { Sheet } from '@/components/ui/sheet'
import type { Band } from '@/lib/domain/supervision/due-bands'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { Board } from '@/lib/queries/supervision/board'
import { Count } from './count'

/** What runs, from most overdue to furthest away. */
export function BandsSheet({ bands, locale }: { readonly bands: Board['bands']; readonly locale: Locale }) {
  const words = wordsFor(locale).supervision.bands
  return (
    <Sheet title={words.title}>
      <BarList
        label={words.chart}
        heads={[words.title, words.count]}
        bars={inOrder(bands).map(({ band, ...counted }) => ({
          key: band,
          label: words.names[band],
          value: counted.count,
          shown: <Count counted={counted} name={words.names[band]} />,
          tone: toneOf(band),
        }))}
      />
    </Sheet>
  )
}

/** Bands are kept from the least late on; a board begins with the worst. */
function inOrder(bands: Board['bands']): Board['bands'] {
  const late = bands.filter(({ band }) => band.startsWith('late'))
  return [...late.toReversed(), ...bands.filter((one) => !late.includes(one))]
}

function toneOf(band: Band): BarTone {
  if (band.startsWith('late')) return 'late'
  return ['today', 'left1', 'left2', 'left3'].includes(band) ? 'soon' : 'calm'
}
