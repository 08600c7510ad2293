import type { Route } from 'next'
import Link from 'next/link'
import { DueBadge } from '@/components/calendar/due-badge'
import { buttonLook } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Row, Td } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { longDate, shortDate } from '@/lib/i18n/format/dates'
import { timeLeftText } from '@/lib/i18n/format/deadlines'
import { nameIn } from '@/lib/i18n/format/names'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { WorklistRow as RowView } from '@/lib/queries/worklist-row'
import { CLAIM_FORM, SELECTION_FORM } from './worklist-forms'
import { fundsText, WorklistFunds } from './worklist-funds'
import { todoTitle, WorklistTodo } from './worklist-todo'
import look from './worklist.module.css'

/** Where a row leads: its case, or the form a draft is continued on. */
export function rowHref(row: Pick<RowView, 'reference' | 'id'>): Route {
  return (row.reference === null ? `/cases/new?draft=${row.id}` : `/cases/${row.reference}`) as Route
}

type WorklistRowProps = {
  readonly row: RowView
  readonly locale: Locale
  readonly selectable: boolean
  /** Whether a case without anybody to look after it is offered to the reader. */
  readonly claimable: boolean
}

/** One case in one line; on a phone a card. */
export function WorklistRow({ row, locale, selectable, claimable }: WorklistRowProps) {
  const words = wordsFor(locale)
  const reference = row.reference ?? words.worklist.draft
  const seen = `${row.reference}@${row.version}`
  const named = row.reference ?? <Tag>{words.worklist.draft}</Tag>
  return (
    <Row opens={row.opens} className={look.row}>
      {selectable && (
        <Td className={look.tick}>
          {row.reference !== null && (
            <input
              type="checkbox"
              form={SELECTION_FORM}
              name="cases[]"
              value={seen}
              aria-label={words.worklist.select.one(reference)}
            />
          )}
        </Td>
      )}
      <Td className={look.left}>
        <Left row={row} locale={locale} />
      </Td>
      <Td className={look.reference}>
        {row.opens ? (
          <Link
            href={rowHref(row)}
            prefetch={false}
            className={classes('rounded-sm hover:underline', look.open)}
          >
            {named}
          </Link>
        ) : (
          named
        )}
      </Td>
      <Td className={look.person}>
        <span title={row.person.name} className={classes('font-medium', look.name)}>
          {row.person.name}
        </span>{' '}
        <span className="text-ink-3">{row.person.idMasked}</span>
      </Td>
      <Td className={look.route}>
        <Way row={row} locale={locale} />
      </Td>
      <Td className={look.todo} title={todoTitle(row, locale)}>
        <WorklistTodo row={row} locale={locale} />
      </Td>
      <Td className={look.funds} title={fundsText(row, locale)}>
        <WorklistFunds row={row} locale={locale} />
      </Td>
      <Td className={look.assignee}>
        <AssigneeName row={row} locale={locale} claimable={claimable} seen={seen} />
      </Td>
      <Td num className={look.date}>
        {row.left && (
          <span className={row.theirs ? 'text-ink-3' : undefined} title={longDate(row.left.dueOn, locale)}>
            {shortDate(row.left.dueOn, locale)}
          </span>
        )}
      </Td>
    </Row>
  )
}

/** The other side's date is for information until it is late. */
function Left({ row: { left, theirs }, locale }: { readonly row: RowView; readonly locale: Locale }) {
  if (left === null) return null
  const { workingDaysLeft, breached, dueOn, closing, provisional } = left
  if (theirs && !breached)
    return <span className="text-ink-3">{timeLeftText({ workingDaysLeft, breached }, locale, closing)}</span>
  return <DueBadge {...{ workingDaysLeft, breached, dueOn, closing, provisional, locale }} />
}

function Way({ row, locale }: { readonly row: RowView; readonly locale: Locale }) {
  const { schemes, schemeChange, modes } = wordsFor(locale).lifecycle
  const [from, to] = [shortPlace(row.origin, locale), shortPlace(row.destination, locale)]
  const scheme =
    row.fromScheme === row.toScheme
      ? schemes[row.toScheme].name
      : schemeChange(schemes[row.fromScheme].name, schemes[row.toScheme].name)
  return (
    <span className={look.way} title={`${from}→${to}`}>
      <span className={look.places}>
        <b>{from}</b>
        <span className="px-1 text-ink-3">→</span>
        <b>{to}</b>
      </span>
      <Tag>{scheme}</Tag>
      {row.mode === 'letter' && (
        <Tag tone="soon" title={modes.letter.hint}>
          {modes.letter.name}
        </Tag>
      )}
    </span>
  )
}

type AssigneeProps = Pick<WorklistRowProps, 'row' | 'locale' | 'claimable'> & { readonly seen: string }

function AssigneeName({ row: { assignee, mayClaim, reference }, locale, claimable, seen }: AssigneeProps) {
  const { assignees, claim, standsIn, standsInHint } = wordsFor(locale).worklist
  if (assignee === null) return null
  switch (assignee.kind) {
    case 'me':
      return assignees.me
    case 'nobody':
      return claimable && mayClaim && reference !== null ? (
        <button
          type="submit"
          form={CLAIM_FORM}
          name="cases[]"
          value={seen}
          aria-label={claim.oneOf(reference)}
          className={classes(buttonLook({ size: 'small' }), look.claim)}
        >
          {claim.one}
        </button>
      ) : (
        <span className="text-ink-3">{assignees.nobody}</span>
      )
    case 'colleague': {
      const name = nameIn(assignee, locale)
      return (
        <span title={name} className={look.colleague}>
          {assignee.stoodIn && (
            <>
              <Tag tone="accent" title={standsInHint}>
                {standsIn}
              </Tag>{' '}
            </>
          )}
          {name}
        </span>
      )
    }
    default:
      return assignee satisfies never
  }
}
