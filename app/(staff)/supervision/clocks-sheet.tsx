import { ShareColumns } from '@/components/charts/share-columns'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { shareText } from '@/lib/i18n/format/board-words'
import { monthText } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { Board, ClockBoard } from '@/lib/queries/supervision/board'
import { Count } from './count'

/** How the clocks ended, month by month, and how long they took: the statutory ones first. */
export function ClocksSheet({
  clocks,
  locale,
}: {
  readonly clocks: Board['clocks']
  readonly locale: Locale
}) {
  const words = wordsFor(locale).supervision.clocks
  const { lifecycle } = wordsFor(locale)
  const first = clocks[0]?.months[0]?.month
  const ordered = clocks.toSorted((a, b) => rank(a) - rank(b))
  return (
    <Sheet
      title={words.title}
      kind="flush"
      className="mb-3"
      aside={first && <span className="text-ink-3">{words.since(monthText(first, locale))}</span>}
    >
      <Table label={words.title}>
        <Head>
          <Th>{words.clock}</Th>
          <Th num>{words.thisMonth}</Th>
          <Th>{words.trend}</Th>
          <Th num>{words.whole}</Th>
          <Th num>{words.median}</Th>
          <Th num>{words.ninetieth}</Th>
          <Th num>{words.open}</Th>
          <Th num>{words.overdue}</Th>
        </Head>
        <tbody>
          {ordered.map((board) => {
            const { name } = lifecycle.clocks[board.clock]
            const present = board.months.at(-1)
            const late = board.bands.filter(({ band }) => band.startsWith('late'))
            const overdue = {
              count: late.reduce((sum, { count }) => sum + count, 0),
              query: { ...board.open.query, band: 'overdue' as const },
            }
            return (
              <Row key={board.clock}>
                <Th scope="row" className="font-normal">
                  {name} <span className="text-xs text-ink-3">{lifecycle.clockKinds[board.kind]}</span>
                </Th>
                <Td num>
                  {present?.share == null ? (
                    <span className="text-ink-3">{words.noneEnded}</span>
                  ) : (
                    <Count
                      counted={present.late.count > 0 ? present.late : present.met}
                      name={`${name} ${words.thisMonth}`}
                    >
                      {shareText(present.share)}
                    </Count>
                  )}
                </Td>
                <Td>
                  <ShareColumns
                    label={words.trendOf(name)}
                    columns={board.months.map(({ month, share, met, late: missed }) => ({
                      key: month,
                      share,
                      said: words.monthTip(
                        monthText(month, locale),
                        share === null ? words.noneEnded : shareText(share),
                        met.count,
                        missed.count,
                      ),
                    }))}
                  />
                </Td>
                <Td num>
                  <Count counted={board.whole.met} name={`${name} ${words.met}`} />
                  {' / '}
                  <Count
                    counted={board.whole.late}
                    name={`${name} ${words.late}`}
                    className={board.whole.late.count > 0 ? 'text-late' : ''}
                  />
                </Td>
                <Td num>
                  <Took board={board} days={board.median} name={`${name} ${words.median}`} locale={locale} />
                </Td>
                <Td num>
                  <Took
                    board={board}
                    days={board.ninetieth}
                    name={`${name} ${words.ninetieth}`}
                    locale={locale}
                  />
                </Td>
                <Td num>
                  <Count counted={board.open} name={`${name} ${words.open}`} />
                </Td>
                <Td num>
                  <Count
                    counted={overdue}
                    name={`${name} ${words.overdue}`}
                    className={overdue.count > 0 ? 'font-semibold text-late' : ''}
                  />
                </Td>
              </Row>
            )
          })}
        </tbody>
      </Table>
    </Sheet>
  )
}

function rank({ kind }: ClockBoard): number {
  return kind === 'statutory' ? 0 : 1
}

type TookProps = {
  readonly board: ClockBoard
  readonly days: number | null
  readonly name: string
  readonly locale: Locale
}

function Took({ board, days, name, locale }: TookProps) {
  const words = wordsFor(locale).supervision.clocks
  if (days === null) return <span className="text-ink-3">{words.noneEnded}</span>
  return (
    <Count counted={board.took} name={name}>
      {words.days(days)}
    </Count>
  )
}
