import { Fragment } from 'react'
import { RowNavigation } from '@/components/ui/row-navigation'
import { Sheet } from '@/components/ui/sheet'
import { GroupRow, Head, Table, Th } from '@/components/ui/table'
import { urgencyHeading } from '@/lib/i18n/format/deadlines'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { WorklistGroup } from '@/lib/queries/worklist'
import type { WorklistRow as RowView } from '@/lib/queries/worklist-row'
import { SelectAll } from './worklist-select-all'
import { WorklistRow } from './worklist-row'
import look from './worklist.module.css'

/** Rows under one heading; searches have none. */
type RowGroup = Pick<WorklistGroup, 'rows'> & {
  readonly heading?: Pick<WorklistGroup, 'group' | 'count' | 'continued'>
}

type WorklistTableProps = {
  readonly label: string
  readonly groups: readonly RowGroup[]
  readonly locale: Locale
  readonly selectable?: boolean
  readonly claimable?: boolean
}

/** Cases, one line each, grouped by time left; driven by ↑ ↓ Enter and x. */
export function WorklistTable(props: WorklistTableProps) {
  const { label, groups, locale, selectable = false, claimable = false } = props
  const { columns } = wordsFor(locale).worklist
  const span = selectable ? 9 : 8
  return (
    <Sheet kind="flush" label={label}>
      <RowNavigation>
        <Table label={label} className={look.table ?? ''}>
          <Head>
            {selectable && (
              <Th className={look.tick}>
                <SelectAll />
              </Th>
            )}
            <Th>{columns.due}</Th>
            <Th>{columns.reference}</Th>
            <Th>{columns.person}</Th>
            <Th>{columns.route}</Th>
            <Th>{columns.todo}</Th>
            <Th>{columns.funds}</Th>
            <Th>{columns.assignee}</Th>
            <Th num className={look.date}>
              {columns.dueOn}
            </Th>
          </Head>
          <tbody>
            {groups.map(({ heading, rows }) => (
              <Fragment key={heading?.group ?? 'rows'}>
                {heading && <GroupRow span={span}>{headingText(heading, locale)}</GroupRow>}
                {rows.map((row: RowView) => (
                  <WorklistRow
                    key={row.id}
                    row={row}
                    locale={locale}
                    selectable={selectable}
                    claimable={claimable}
                  />
                ))}
              </Fragment>
            ))}
          </tbody>
        </Table>
      </RowNavigation>
    </Sheet>
  )
}

function headingText({ group, count, continued }: NonNullable<RowGroup['heading']>, locale: Locale): string {
  const { waitingHeading, continued: again } = wordsFor(locale).worklist
  const heading = group === 'waiting' ? waitingHeading(count) : urgencyHeading(group, count, locale)
  return continued ? `${heading} · ${again}` : heading
}
