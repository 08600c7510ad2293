import { PairColumns } from '@/components/charts/pair-columns'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { monthText } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { Board, Flow } from '@/lib/queries/supervision/board'
import { Count } from './count'

/** What comes in and what is done, month by month, as destination and as origin. */
export function FlowSheets({ board, locale }: { readonly board: Board; readonly locale: Locale }) {
  const words = wordsFor(locale).supervision.flow
  return (
    <>
      <FlowSheet title={words.incoming} flow={board.incoming} locale={locale} />
      <FlowSheet title={words.outgoing} flow={board.outgoing} locale={locale} />
    </>
  )
}

type FlowSheetProps = { readonly title: string; readonly flow: readonly Flow[]; readonly locale: Locale }

function FlowSheet({ title, flow, locale }: FlowSheetProps) {
  const words = wordsFor(locale).supervision.flow
  return (
    <Sheet title={title} kind="flush">
      <div className="px-4">
        <PairColumns
          pairs={flow.map(({ month, arrived, closed }) => ({
            key: month.slice(5),
            values: [arrived.count, closed.count],
          }))}
        />
      </div>
      <Table label={words.chart(title)}>
        <Head>
          <Th>{words.month}</Th>
          <Th num>
            <Swatch className="bg-calm" /> {words.arrived}
          </Th>
          <Th num>
            <Swatch className="bg-accent" /> {words.closed}
          </Th>
        </Head>
        <tbody>
          {flow.toReversed().map(({ month, arrived, closed }) => (
            <Row key={month}>
              <Th scope="row" className="font-normal">
                {monthText(month, locale)}
              </Th>
              <Td num>
                <Count counted={arrived} name={`${monthText(month, locale)} ${words.arrived}`} />
              </Td>
              <Td num>
                <Count counted={closed} name={`${monthText(month, locale)} ${words.closed}`} />
              </Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </Sheet>
  )
}

function Swatch({ className }: { readonly className: string }) {
  return <span aria-hidden="true" className={`inline-block size-2.5 rounded-xs print:hidden ${className}`} />
}
