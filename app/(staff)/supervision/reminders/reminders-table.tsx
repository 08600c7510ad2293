import type { Route } from 'next'
import Link from 'next/link'
import { DueBadge } from '@/components/calendar/due-badge'
import { RowNavigation } from '@/components/ui/row-navigation'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { shortDate, shortInstant, yearlessDate } from '@/lib/i18n/format/dates'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { ReminderRow } from '@/lib/queries/reminders-page'

type TableProps = { readonly rows: readonly ReminderRow[]; readonly locale: Locale }

export function RemindersTable({ rows, locale }: TableProps) {
  const { columns, label } = wordsFor(locale).reminders.page
  return (
    <RowNavigation>
      <Table label={label}>
        <Head>
          <Th>{columns.left}</Th>
          <Th>{columns.reference}</Th>
          <Th>{columns.route}</Th>
          <Th>{columns.clock}</Th>
          <Th>{columns.due}</Th>
          <Th>{columns.rung}</Th>
          <Th>{columns.firedAt}</Th>
          <Th>{columns.reminder}</Th>
          <Th>{columns.province}</Th>
        </Head>
        <tbody>
          {rows.map((row) => (
            <ReminderLine key={`${row.reference} ${row.clock}`} row={row} locale={locale} />
          ))}
        </tbody>
      </Table>
    </RowNavigation>
  )
}

function ReminderLine({ row, locale }: { readonly row: ReminderRow; readonly locale: Locale }) {
  const { lifecycle, reminders } = wordsFor(locale)
  const { page: says, rungs } = reminders
  const { origin, destination } = row
  return (
    <Row opens>
      <Td>
        <DueBadge {...row} locale={locale} />
      </Td>
      <Td>
        <Link href={`/cases/${row.reference}#reminders` as Route} className="text-accent">
          {row.reference}
        </Link>
      </Td>
      <Td>{`${shortPlace(origin, locale)} → ${shortPlace(destination, locale)}`}</Td>
      <Td>
        {lifecycle.clocks[row.clock].short} <span className="text-ink-3">{whoOwes(row, locale)}</span>
      </Td>
      <Td dim>{shortDate(row.dueOn, locale)}</Td>
      <Td>{row.rung ? rungs[row.rung.name] : <Dash label={says.noRung} />}</Td>
      <Td dim>{row.rung ? shortInstant(row.rung.firedAt, locale) : <Dash label={says.noRung} />}</Td>
      <Td>
        {row.reminder === null ? (
          <Dash label={says.nobodyAsked} />
        ) : (
          <Answer
            answerBy={row.reminder.answerBy}
            isAnswered={row.reminder.state === 'answered'}
            isOverdue={row.reminder.state === 'overdue'}
            locale={locale}
          />
        )}
      </Td>
      <Td>
        {row.province === null ? (
          <Dash label={says.nobodyAsked} />
        ) : (
          <Answer {...row.province} locale={locale} />
        )}
      </Td>
    </Row>
  )
}

/** 本机构 and 对方 for the two agencies, the place's name from above; the person and the bank have no agency. */
function whoOwes({ clock, owing, side, ...places }: ReminderRow, locale: Locale): string {
  const { lifecycle, reminders } = wordsFor(locale)
  if (clock === 'TS') return lifecycle.holders.applicant
  if (clock === 'TW') return lifecycle.holders.bank
  if (side === null) return shortPlace(places[owing], locale)
  return owing === side ? reminders.page.owingUs : reminders.page.owingThem
}

function Dash({ label }: { readonly label: string }) {
  return (
    <>
      <span aria-hidden="true" className="text-ink-3">
        —
      </span>
      <span className="sr-only">{label}</span>
    </>
  )
}

type AnswerProps = {
  readonly answerBy: string
  readonly isAnswered: boolean
  readonly isOverdue: boolean
  readonly locale: Locale
}

function Answer({ answerBy, isAnswered, isOverdue, locale }: AnswerProps) {
  const { page: says } = wordsFor(locale).reminders
  if (isAnswered) return <Tag tone="done">{says.answered}</Tag>
  const day = yearlessDate(answerBy, locale)
  return isOverdue ? <Tag tone="late">{says.missed(day)}</Tag> : <Tag tone="soon">{says.waits(day)}</Tag>
}
