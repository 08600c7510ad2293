import { EmptyState } from '@/components/ui/empty-state'
import { Sheet } from '@/components/ui/sheet'
import { GroupRow, Head, Row, Table, Td, Th } from '@/components/ui/table'
import { monthOf } from '@/lib/domain/calendar/year-month'
import { shareText } from '@/lib/i18n/format/board-words'
import { monthText } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { Board } from '@/lib/queries/supervision/board'
import { Count } from './count'

type StraightSheetProps = { readonly straight: Board['straight']; readonly locale: Locale }

/** How many of the completed cases the program carried through, with what that means. */
export function StraightSheet({ straight, locale }: StraightSheetProps) {
  const words = wordsFor(locale).supervision.straight
  const since = straight[0]?.whole.completed.query.from
  const spans = ['thisMonth', 'whole'] as const
  const heads = {
    thisMonth: words.thisMonth,
    whole: since === undefined ? '' : words.whole(monthText(monthOf(since), locale)),
  }
  if (straight.every(({ whole }) => whole.completed.count === 0))
    return (
      <Sheet title={words.title}>
        <EmptyState title={words.empty} />
      </Sheet>
    )
  return (
    <Sheet title={words.title} kind="flush">
      <Table label={words.title}>
        <Head>
          <Th>{words.side}</Th>
          <Th num>{words.completed}</Th>
          <Th num>{words.untouched}</Th>
          <Th num>{words.share}</Th>
        </Head>
        <tbody>
          {straight.map(({ side, ...shares }) => [
            <GroupRow key={side} span={4}>
              {words.sides[side]}
            </GroupRow>,
            ...spans.map((span) => {
              const { completed, untouched, share } = shares[span]
              return (
                <Row key={`${side} ${span}`}>
                  <Th scope="row" className="font-normal">
                    {heads[span]}
                  </Th>
                  <Td num>
                    <Count counted={completed} name={words.name(words.sides[side], words.completed)} />
                  </Td>
                  <Td num>
                    <Count counted={untouched} name={words.name(words.sides[side], words.untouched)} />
                  </Td>
                  <Td num>{share === null ? '–' : shareText(share)}</Td>
                </Row>
              )
            }),
          ])}
        </tbody>
      </Table>
      <p className="px-4 py-2 text-xs text-ink-3">{words.hint}</p>
    </Sheet>
  )
}
