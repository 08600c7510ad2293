import type { Route } from 'next'
import Link from 'next/link'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { shortInstant } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { CorrectionRow } from '@/lib/queries/records-page'

type CorrectionListProps = {
  readonly title: string
  readonly rows: readonly CorrectionRow[]
  readonly locale: Locale
}

/** Proposed or decided corrections, each a way to its own page. */
export function CorrectionList({ title, rows, locale }: CorrectionListProps) {
  const { people } = wordsFor(locale)
  const { records: says } = people
  return (
    <Sheet kind="flush" title={title}>
      <Table label={title}>
        <Head>
          <Th>{says.table.what}</Th>
          <Th>{says.table.person}</Th>
          <Th>{says.table.by}</Th>
          <Th>{says.table.when}</Th>
          <Th>{says.table.status}</Th>
        </Head>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} opens>
              <Td>
                <Link
                  href={`/cases/records/${row.id}` as Route}
                  className="text-accent underline underline-offset-2"
                >
                  {says.kinds[row.kind]}
                </Link>
              </Td>
              <Td>{row.personName}</Td>
              <Td clip title={row.openedBy}>
                {row.openedBy}
              </Td>
              <Td dim>{shortInstant(row.at, locale)}</Td>
              <Td>
                <Tag tone={row.status === 'open' ? 'soon' : row.status === 'executed' ? 'done' : 'calm'}>
                  {says.statuses[row.status]}
                </Tag>
              </Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </Sheet>
  )
}
