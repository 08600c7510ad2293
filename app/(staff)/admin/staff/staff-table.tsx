import type { Route } from 'next'
import Link from 'next/link'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import type { StaffEntry, StaffState } from '@/lib/queries/staff-page'
import { placeText } from './place-text'

const TONES: Record<StaffState, Tone> = { active: 'done', temporary: 'soon', disabled: 'calm' }

type StaffTableProps = {
  readonly entries: readonly StaffEntry[]
  readonly locale: Locale
  readonly words: AllWords
}

export function StaffTable({ entries, locale, words }: StaffTableProps) {
  const { admin, lifecycle, shell } = words
  return (
    <Table label={admin.staff.title}>
      <Head>
        <Th>{admin.staff.login}</Th>
        <Th>{admin.staff.name}</Th>
        <Th>{admin.staff.place}</Th>
        <Th>{admin.staff.role}</Th>
        <Th>{admin.staff.state}</Th>
      </Head>
      <tbody>
        {entries.map((entry) => {
          const place = placeText(entry, locale, words)
          const roles = entry.roles.map((role) => lifecycle.roles[role]).join(shell.punctuation.list)
          return (
            <Row key={entry.staffId} opens>
              <Td>
                <Link
                  href={`/admin/staff/${entry.staffId}` as Route}
                  className="font-medium text-accent hover:underline"
                >
                  {entry.login}
                </Link>
              </Td>
              <Td clip title={nameIn(entry, locale)}>
                {nameIn(entry, locale)}
              </Td>
              <Td clip title={place} className="max-w-72">
                {place}
              </Td>
              <Td dim={roles === ''}>{roles === '' ? admin.staff.noRole : roles}</Td>
              <Td>
                <Tag tone={TONES[entry.state]}>{admin.staff.states[entry.state]}</Tag>{' '}
                {entry.demo && <Tag>{admin.staff.demo}</Tag>}
              </Td>
            </Row>
          )
        })}
      </tbody>
    </Table>
  )
}
