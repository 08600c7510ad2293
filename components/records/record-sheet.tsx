import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { money } from '@/lib/i18n/format/money'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { EnrolmentView, RecordView } from '@/lib/queries/record-view'

type RecordSheetProps = {
  readonly record: RecordView
  readonly locale: Locale
  /** Survives, becomes part of the other, goes to the other person. */
  readonly tag?: ReactNode
  /** Enrolments that are spoken of, marked in their row. */
  readonly marked?: ReadonlyMap<string, string>
}

/** One person record: what is insured where, how many months, how much money, which cases. */
export function RecordSheet({ record, locale, tag, marked }: RecordSheetProps) {
  const words = wordsFor(locale)
  const { record: says } = words.people.records
  return (
    <Sheet
      kind="flush"
      title={says.title(record.recordNo)}
      aside={tag}
      label={`${says.title(record.recordNo)} ${record.name}`}
    >
      <div className="flex flex-wrap gap-x-5 gap-y-1 px-4 pb-2">
        <p>
          <span className="font-semibold">{record.name}</span>{' '}
          <span className="text-ink-3">{record.idMasked}</span>
        </p>
        <p className="text-ink-2">
          {says.months} <strong>{says.monthsOf(record.months)}</strong>
        </p>
        <p className="text-ink-2">
          {says.balance} <strong>{money(record.balanceFen)}</strong>
        </p>
      </div>
      <Table label={says.enrolments}>
        <Head>
          <Th>{says.area}</Th>
          <Th>{says.scheme}</Th>
          <Th>{says.status}</Th>
          <Th num>{says.paid}</Th>
          <Th num>{says.account}</Th>
        </Head>
        <tbody>
          {record.enrolments.map((enrolment) => (
            <Row key={enrolment.id}>
              <Td>
                {shortPlace(enrolment.area, locale)}
                {marked?.has(enrolment.id) && (
                  <span className="block text-xs text-accent">{marked.get(enrolment.id)}</span>
                )}
              </Td>
              <Td>{words.lifecycle.schemes[enrolment.scheme].name}</Td>
              <Td>{statusText(enrolment.status, says.enrolmentStatus)}</Td>
              <Td num>{paidText(enrolment, says)}</Td>
              <Td num>{enrolment.balanceFen === null ? says.noAccount : money(enrolment.balanceFen)}</Td>
            </Row>
          ))}
        </tbody>
      </Table>
      <p className="flex flex-wrap gap-x-3 px-4 py-2.5 text-sm text-ink-3">
        {record.cases.length === 0 ? (
          says.noCases
        ) : (
          <>
            <span>{says.cases}</span>
            {record.cases.map(({ reference, state }) => (
              <span key={reference} className="flex items-baseline gap-1.5">
                <Link
                  href={`/cases/${reference}` as Route}
                  className="text-accent underline underline-offset-2"
                >
                  {reference}
                </Link>
                <Tag>{words.lifecycle.relationship[state]}</Tag>
              </span>
            ))}
          </>
        )}
      </p>
    </Sheet>
  )
}

type Says = ReturnType<typeof wordsFor>['people']['records']['record']

function statusText(status: string, words: Says['enrolmentStatus']): string {
  return Object.hasOwn(words, status) ? words[status as keyof typeof words] : status
}

function paidText({ scheme, months, years }: EnrolmentView, says: Says): string {
  return scheme === 'resident' ? says.yearsOf(years) : says.monthsOf(months)
}
