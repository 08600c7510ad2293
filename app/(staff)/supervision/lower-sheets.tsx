import { BarList } from '@/components/charts/bar-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { money } from '@/lib/i18n/format/money'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { Board } from '@/lib/queries/supervision/board'
import { ReasonList } from './late-sheet'
import { Count } from './count'

type SheetProps = { readonly board: Board; readonly locale: Locale }

/** What was sent back, refused or paid wrongly, by reason. */
export function BackSheet({ board, locale }: SheetProps) {
  const words = wordsFor(locale).supervision.back
  return (
    <Sheet title={words.title}>
      <div className="grid gap-4 sm:grid-cols-2">
        {(['returned', 'refused', 'mismatched'] as const).map((measure) => (
          <div key={measure} className="min-w-0">
            <h3 className="mb-1 text-sm text-ink-2">{words[measure]}</h3>
            <ReasonList reasons={board[measure]} locale={locale} />
          </div>
        ))}
        <div>
          <h3 className="mb-1 text-sm text-ink-2">{words.disputed}</h3>
          <Count counted={board.disputed} name={words.disputed} />
        </div>
      </div>
    </Sheet>
  )
}

/** Money the bank has, by when it is expected. */
export function TransitSheet({ board: { transit }, locale }: SheetProps) {
  const { transit: words, bands, tiles } = wordsFor(locale).supervision
  return (
    <Sheet title={words.title} kind="flush">
      {transit.count === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <Table label={words.title}>
          <Head>
            <Th>{words.band}</Th>
            <Th num>{words.count}</Th>
            <Th num>{words.amount}</Th>
          </Head>
          <tbody>
            {transit.bands.map(({ band, amountFen, ...counted }) => (
              <Row key={band}>
                <Th scope="row" className={band.startsWith('late') ? 'font-normal text-late' : 'font-normal'}>
                  {bands.names[band]}
                </Th>
                <Td num>
                  <Count counted={counted} name={words.expected(bands.names[band])} />
                </Td>
                <Td num>{money(amountFen)}</Td>
              </Row>
            ))}
            <Row>
              <Th scope="row">{words.total}</Th>
              <Td num>
                <Count counted={transit} name={tiles.transit} />
              </Td>
              <Td num>{money(transit.amountFen)}</Td>
            </Row>
          </tbody>
        </Table>
      )}
    </Sheet>
  )
}

/** Open cases per clerk, by login. */
export function LoadSheet({ board: { load }, locale }: SheetProps) {
  const words = wordsFor(locale).supervision.load
  const bars = load.clerks.map((clerk) => ({
    key: clerk.query.word ?? '',
    label: nameIn(clerk, locale),
    value: clerk.count,
    shown: <Count counted={clerk} name={nameIn(clerk, locale)} />,
    tone: 'accent' as const,
  }))
  return (
    <Sheet title={words.title}>
      <p className="mb-2 text-ink-3">{load.clerks.length === 0 ? words.narrow : words.hint}</p>
      <BarList
        label={words.title}
        heads={[words.clerk, words.count]}
        bars={[
          ...bars,
          {
            key: 'nobody',
            label: words.nobody,
            value: load.nobody.count,
            shown: <Count counted={load.nobody} name={words.nobody} />,
            tone: 'calm',
          },
        ]}
      />
    </Sheet>
  )
}
