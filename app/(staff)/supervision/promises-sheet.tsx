import { EmptyState } from '@/components/ui/empty-state'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { monthOf } from '@/lib/domain/calendar/year-month'
import { shareText } from '@/lib/i18n/format/board-words'
import { monthText } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { Board } from '@/lib/queries/supervision/board'
import { Count } from './count'

type PromisesSheetProps = { readonly promises: Board['promises']; readonly locale: Locale }

/** Whether persons heard of missed days as they were promised, by what they heard. */
export function PromisesSheet({ promises, locale }: PromisesSheetProps) {
  const words = wordsFor(locale).supervision.promises
  const { thisMonth, whole, heard } = promises
  const told = heard.find((one) => one.heard === 'onTheDay')?.whole.count ?? 0
  const since = whole.query.from
  return (
    <Sheet
      title={words.title}
      kind="flush"
      aside={
        whole.count > 0 && (
          <span className="text-sm text-ink-2">{words.share(shareText(told / whole.count))}</span>
        )
      }
    >
      {whole.count === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <>
          <Table label={words.title}>
            <Head>
              <Th>{words.what}</Th>
              <Th num>{words.thisMonth}</Th>
              <Th num>{since ? words.whole(monthText(monthOf(since), locale)) : words.total}</Th>
            </Head>
            <tbody>
              {heard.map((one) => (
                <Row key={one.heard}>
                  <Th scope="row" className="font-normal">
                    {words.heard[one.heard]}
                  </Th>
                  <Td num>
                    <Count counted={one.thisMonth} name={words.heard[one.heard]} />
                  </Td>
                  <Td num>
                    <Count counted={one.whole} name={words.heard[one.heard]} />
                  </Td>
                </Row>
              ))}
              <Row>
                <Th scope="row">{words.total}</Th>
                <Td num>
                  <Count counted={thisMonth} name={words.total} />
                </Td>
                <Td num>
                  <Count counted={whole} name={words.total} />
                </Td>
              </Row>
            </tbody>
          </Table>
          <p className="px-4 py-2 text-xs text-ink-3">{words.hint}</p>
        </>
      )}
    </Sheet>
  )
}
