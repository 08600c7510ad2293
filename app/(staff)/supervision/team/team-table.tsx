import type { Route } from 'next'
import Link from 'next/link'
import { RowNavigation } from '@/components/ui/row-navigation'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { shortDate } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { COUNTED_GROUPS, memberHref, type CountedGroup } from '@/lib/queries/team-address'
import type { TeamMember } from '@/lib/queries/team-members'

type TeamTableProps = { readonly members: readonly TeamMember[]; readonly locale: Locale }

/** The clerks, one line each; every number leads to its cases. */
export function TeamTable({ members, locale }: TeamTableProps) {
  const { board } = wordsFor(locale).team
  const { columns } = board
  return (
    <RowNavigation>
      <Table label={board.table}>
        <Head>
          <Th>{columns.name}</Th>
          <Th>{columns.state}</Th>
          <Th num>{columns.open}</Th>
          {COUNTED_GROUPS.map((group) => (
            <Th key={group} num>
              {columns[group]}
            </Th>
          ))}
          <Th num title={board.loadHint}>
            {columns.load}
          </Th>
          <Th title={board.paceHint}>{columns.pace}</Th>
        </Head>
        <tbody>
          {members.map((member) => (
            <Row key={member.id} opens>
              <Td clip title={nameIn(member, locale)}>
                <Link
                  href={memberHref(member.id) as Route}
                  className="font-medium text-accent hover:underline"
                >
                  {nameIn(member, locale)}
                </Link>
              </Td>
              <Td>
                <Presence member={member} locale={locale} />
              </Td>
              <Td num>
                <Count member={member} group={null} count={member.open} />
              </Td>
              {COUNTED_GROUPS.map((group) => (
                <Td key={group} num>
                  <Count member={member} group={group} count={member.groups[group]} />
                </Td>
              ))}
              <Td num dim={member.load === 0}>
                {member.load}
              </Td>
              <Td dim>
                {member.pace
                  ? board.pace(String(member.pace.median), member.pace.clerkDays, member.pace.pieces)
                  : board.noPace}
              </Td>
            </Row>
          ))}
        </tbody>
      </Table>
      <p className="px-4 py-2.5 text-xs text-ink-3">
        {board.total(members.filter(({ left }) => !left).length)} · {columns.load}：{board.loadHint}{' '}
        {columns.pace}：{board.paceHint}
      </p>
    </RowNavigation>
  )
}

type CountProps = {
  readonly member: TeamMember
  readonly group: CountedGroup | null
  readonly count: number
}

function Count({ member, group, count }: CountProps) {
  if (count === 0) return <span className="text-ink-3">0</span>
  const late = group === 'overdue' ? 'text-late font-semibold' : 'text-ink'
  return (
    <Link
      href={memberHref(member.id, group) as Route}
      className={`rounded-sm underline decoration-line-strong underline-offset-4 hover:decoration-current ${late}`}
    >
      {count}
    </Link>
  )
}

type PresenceProps = { readonly member: TeamMember; readonly locale: Locale }

/** Whether somebody is there, who stands in otherwise, and for whom this one does. */
export function Presence({ member, locale }: PresenceProps) {
  const { team, shell } = wordsFor(locale)
  const { board } = team
  const { left, away, coveredBy, coming, standsInFor } = member
  const day = (one: string) => shortDate(one, locale)
  const next = coming[0]
  if (left)
    return (
      <Tag tone="late" title={board.leftHint}>
        {board.left}
      </Tag>
    )
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      {away === null ? (
        <Tag tone="done">{board.present}</Tag>
      ) : (
        <>
          <Tag tone="soon">{board.awayUntil(day(away.toDay))}</Tag>
          {coveredBy === null ? (
            <Tag tone="late">{board.notCovered}</Tag>
          ) : (
            <Tag>{board.coveredBy(nameIn(coveredBy, locale))}</Tag>
          )}
        </>
      )}
      {standsInFor.length > 0 && (
        <Tag tone="accent">
          {board.standsInFor(standsInFor.map((one) => nameIn(one, locale)).join(shell.punctuation.list))}
        </Tag>
      )}
      {next && <Tag>{board.coming(day(next.fromDay), day(next.toDay))}</Tag>}
    </span>
  )
}
