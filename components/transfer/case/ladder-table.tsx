import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import { longDate, shortDate, shortInstant } from '@/lib/i18n/format/dates'
import type { LadderView, ProvinceView, RungView } from '@/lib/queries/case-reminders'
import type { Reading } from './reading'

type LadderProps = {
  readonly reading: Reading
  readonly ladder: LadderView
  readonly answer: (province: ProvinceView) => ReactNode
}

const TONES: Record<RungView['state'], Tone> = {
  fired: 'accent',
  missed: 'soon',
  tooShort: 'calm',
  ahead: 'calm',
  waiting: 'soon',
}

/** The rungs of one clock: its day, what became of it, who was told, and when it was last looked at. */
export function Ladder({ reading, ladder, answer }: LadderProps) {
  const { locale, words } = reading
  const says = words.reminders
  const name = says.dueOn(words.lifecycle.clocks[ladder.clock].name, longDate(ladder.dueOn, locale))
  const asked = ladder.rungs.map(({ province }) => province).filter((province) => province !== null)
  return (
    <section aria-label={name}>
      <h3 className="mb-1.5 text-sm">{name}</h3>
      <div className="-mx-4">
        <Table label={name}>
          <Head>
            <Th>{says.table.rung}</Th>
            <Th>{says.table.on}</Th>
            <Th>{says.table.state}</Th>
            <Th>{says.table.told}</Th>
            <Th>{says.table.evaluated}</Th>
          </Head>
          <tbody>
            {ladder.rungs.map((rung) => (
              <Row key={rung.rung}>
                <Td>{says.rungs[rung.rung]}</Td>
                <Td dim>{shortDate(rung.on, locale)}</Td>
                <Td>
                  <Tag tone={TONES[rung.state]}>{says.outcomes[rung.state]}</Tag>
                </Td>
                <Td dim={rung.told.length === 0}>{toldText(rung, reading)}</Td>
                <Td dim>
                  {rung.evaluatedAt === null ? says.neverEvaluated : shortInstant(rung.evaluatedAt, locale)}
                </Td>
              </Row>
            ))}
          </tbody>
        </Table>
      </div>
      {asked.map((province) => (
        <Province key={province.id} reading={reading} province={province} answer={answer(province)} />
      ))}
    </section>
  )
}

/** Who was told, or why nobody was. */
function toldText({ state, told }: RungView, { words }: Reading): string {
  const says = words.reminders
  if (state === 'missed') return says.missedHint
  if (state === 'tooShort') return says.tooShortHint
  if (told.length === 0) return '—'
  return told.map((one) => says.audiences[one]).join(words.shell.punctuation.list)
}

function Province({
  reading,
  province,
  answer,
}: {
  readonly reading: Reading
  readonly province: ProvinceView
  readonly answer: ReactNode
}) {
  const { locale, words } = reading
  const says = words.reminders
  const { measure, note, answerBy, answeredBy, answeredAt, isOverdue } = province
  return (
    <div className="mt-2 flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-semibold">
          {measure === null ? says.provinceAsked : says.provinceAnswered(says.measures[measure])}
        </span>
        {measure === null && (
          <Tag tone={isOverdue ? 'late' : 'soon'}>
            {isOverdue ? says.overdue(longDate(answerBy, locale)) : says.answerBy(longDate(answerBy, locale))}
          </Tag>
        )}
      </p>
      {note !== null && <p className="whitespace-pre-wrap">{note}</p>}
      {answeredBy !== null && answeredAt !== null && (
        <p className="text-xs text-ink-3">
          {answeredBy} · {shortInstant(answeredAt, locale)}
        </p>
      )}
      {province.mayAnswer && (
        <Disclosure summary={says.province.open} open className="print:hidden">
          {answer}
        </Disclosure>
      )}
    </div>
  )
}
