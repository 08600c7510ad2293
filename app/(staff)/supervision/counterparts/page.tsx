import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { EmptyState } from '@/components/ui/empty-state'
import { Sheet } from '@/components/ui/sheet'
import { Row, Table, Td, Th } from '@/components/ui/table'
import { requireActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import { boardWord } from '@/lib/i18n/format/board-words'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { readBoardFilter } from '@/lib/queries/supervision/address'
import type { Counted } from '@/lib/queries/supervision/board'
import { ANSWERS, counterpartScorecard, type Counterpart } from '@/lib/queries/supervision/counterparts'
import { currentLocale, words } from '@/lib/web/locale'
import { Count } from '../count'
import { SupervisionNav } from '../supervision-nav'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).supervision.counterparts.title }
}

/** 对方机构: how long the others take to answer, and what comes back from them. */
export default async function CounterpartsPage({ searchParams }: PageProps<'/supervision/counterparts'>) {
  const actor = await requireActor()
  const found = await counterpartScorecard(actor, readBoardFilter(await searchParams), now())
  if (!found) notFound()
  const locale = await currentLocale()
  const { supervision } = await words()
  const said = supervision.counterparts
  return (
    <>
      <PageBar title={supervision.title}>
        <SupervisionNav current="counterparts" />
      </PageBar>
      <Sheet
        title={said.title}
        kind="flush"
        aside={<span className="text-ink-3">{said.hint(found.since)}</span>}
      >
        {found.rows.length === 0 ? (
          <EmptyState title={said.empty} />
        ) : (
          <Scorecard rows={found.rows} locale={locale} />
        )}
      </Sheet>
    </>
  )
}

function Scorecard({ rows, locale }: { readonly rows: readonly Counterpart[]; readonly locale: Locale }) {
  const said = wordsFor(locale).supervision.counterparts
  return (
    <Table label={said.table}>
      <thead>
        <tr>
          <Th rowSpan={2}>{said.agency}</Th>
          {ANSWERS.map((clock) => (
            <Th
              key={clock}
              colSpan={4}
              scope="colgroup"
              className="border-l border-line bg-sunken text-xs text-ink-3"
            >
              {said.answers[clock]}
            </Th>
          ))}
          <Th rowSpan={2} num className="border-l border-line">
            {said.overdue}
          </Th>
          <Th rowSpan={2}>{said.returned}</Th>
          <Th rowSpan={2} num>
            {said.disputed}
          </Th>
          <Th rowSpan={2}>{said.mismatched}</Th>
        </tr>
        <tr>
          {ANSWERS.flatMap((clock) =>
            (['ended', 'late', 'median', 'ninetieth'] as const).map((which) => (
              <Th key={`${clock} ${which}`} num className={which === 'ended' ? 'border-l border-line' : ''}>
                {said[which]}
              </Th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const name = shortPlace(row.area, locale)
          return (
            <Row key={row.code}>
              <Th scope="row" className="font-normal">
                {name}
              </Th>
              {row.answers.map(({ clock, ended, late, median, ninetieth }) => (
                <AnswerCells
                  key={clock}
                  name={`${name} ${said.answers[clock]}`}
                  {...{ ended, late, median, ninetieth, locale }}
                />
              ))}
              <Td num className="border-l border-line">
                <Count
                  counted={row.overdue}
                  name={`${name} ${said.overdue}`}
                  className={row.overdue.count > 0 ? 'text-late' : ''}
                />
              </Td>
              <Td>
                <Words counted={row.returned} locale={locale} />
              </Td>
              <Td num>
                <Count counted={row.disputed} name={`${name} ${said.disputed}`} />
              </Td>
              <Td>
                <Words counted={row.mismatched} locale={locale} />
              </Td>
            </Row>
          )
        })}
      </tbody>
    </Table>
  )
}

type AnswerCellsProps = Pick<Counterpart['answers'][number], 'ended' | 'late' | 'median' | 'ninetieth'> & {
  readonly name: string
  readonly locale: Locale
}

function AnswerCells({ name, ended, late, median, ninetieth, locale }: AnswerCellsProps) {
  const said = wordsFor(locale).supervision.counterparts
  const days = (count: number | null) =>
    count === null ? <span className="text-ink-3">{said.none}</span> : count
  return (
    <>
      <Td num className="border-l border-line">
        <Count counted={ended} name={`${name} ${said.ended}`} />
      </Td>
      <Td num>
        <Count counted={late} name={`${name} ${said.late}`} className={late.count > 0 ? 'text-late' : ''} />
      </Td>
      <Td num>{days(median)}</Td>
      <Td num>{days(ninetieth)}</Td>
    </>
  )
}

type WordsProps = {
  readonly counted: readonly (Counted & { readonly word: string })[]
  readonly locale: Locale
}

function Words({ counted, locale }: WordsProps) {
  const said = wordsFor(locale).supervision.counterparts
  if (counted.length === 0) return <span className="text-ink-3">{said.none}</span>
  return (
    <>
      {counted.map(({ word, ...one }, index) => {
        const name = boardWord(one.query.measure, word, locale)
        return (
          <span key={word}>
            {index > 0 && ' · '}
            {name} <Count counted={one} name={name} />
          </span>
        )
      })}
    </>
  )
}
