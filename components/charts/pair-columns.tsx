type Pair = { readonly key: string; readonly values: readonly [number, number] }
type PairColumnsProps = { readonly pairs: readonly Pair[] }

const HEIGHT = 72
const WIDTH = 14
const GAP = 20

/** Two values side by side over time. The table beside it says the same in numbers, so readers pass it over. */
export function PairColumns({ pairs }: PairColumnsProps) {
  const most = Math.max(1, ...pairs.flatMap(({ values }) => values))
  const step = WIDTH * 2 + GAP
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${pairs.length * step} ${HEIGHT + 14}`}
      className="h-24 w-full max-w-md print:hidden"
      preserveAspectRatio="xMinYMax meet"
    >
      {pairs.map(({ key, values }, index) => (
        <g key={key} transform={`translate(${index * step + GAP / 2} 0)`}>
          {values.map((value, which) => {
            const height = (value / most) * HEIGHT
            return (
              <rect
                key={which}
                x={which * WIDTH}
                y={HEIGHT - height}
                width={WIDTH - 2}
                height={Math.max(height, 1)}
                rx={2}
                className={which === 0 ? 'fill-calm' : 'fill-accent'}
              />
            )
          })}
          <text x={WIDTH - 1} y={HEIGHT + 12} textAnchor="middle" className="fill-ink-3 text-[10px]">
            {key}
          </text>
        </g>
      ))}
    </svg>
  )
}
