import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'

export type BarTone =
  'late' | 'soon' | 'calm' | 'accent' | 'origin' | 'destination' | 'bank' | 'applicant' | 'post'

const TONES: Record<BarTone, string> = {
  late: 'bg-late',
  soon: 'bg-soon',
  calm: 'bg-calm',
  accent: 'bg-accent',
  origin: 'bg-origin',
  destination: 'bg-destination',
  bank: 'bg-bank',
  applicant: 'bg-applicant',
  post: 'bg-post',
}

export type Bar = {
  readonly key: string
  readonly label: ReactNode
  readonly value: number
  /** What stands at the end: the number, linked to its rows. */
  readonly shown: ReactNode
  readonly tone: BarTone
}

type BarListProps = {
  readonly label: string
  /** Heads of the two columns, read out. */
  readonly heads: readonly [string, string]
  readonly bars: readonly Bar[]
}

/** A chart that is its own table: a row per value, as long as it is large. Prints as numbers. */
export function BarList({ label, heads, bars }: BarListProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <table className="w-full border-separate border-spacing-y-1">
      <caption className="sr-only">{label}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label: name, value, shown, tone }) => (
          <tr key={key}>
            <th
              scope="row"
              className={classes(
                'w-36 max-w-36 truncate pr-3 text-left font-normal whitespace-nowrap',
                value === 0 && 'text-ink-3',
              )}
            >
              {name}
            </th>
            <td>
              <div className="flex items-center gap-2">
                {value > 0 && (
                  <span
                    aria-hidden="true"
                    className={classes('h-3.5 min-w-0.5 rounded-sm print:hidden', TONES[tone])}
                    style={{ width: `${(value / most) * 80}%` }}
                  />
                )}
                <span className={classes('whitespace-nowrap', value === 0 && 'text-ink-3')}>{shown}</span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
