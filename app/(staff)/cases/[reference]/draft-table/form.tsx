'use client'

import { useMemo, useState } from 'react'
import type { Route } from 'next'
import { useWords } from '@/components/layout/use-words'
import { DisputedItems } from '@/components/transfer/disputed-items'
import { draftOf, nextDraft, type LineDraft } from '@/components/transfer/line-drafts'
import { TableLines } from '@/components/transfer/table-lines'
import { TableSummary } from '@/components/transfer/table-summary'
import { Button, ButtonLink } from '@/components/ui/button'
import { MoneyField, TextField } from '@/components/ui/text-field'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import type { RefusalText } from '@/lib/i18n/format/refusals'
import type { AllWords } from '@/lib/i18n/words'
import type { TableView } from '@/lib/queries/step-tables'
import { StepFrame, type Entries, type StepFormProps } from '../step-frame'
import { draftTable } from './actions'
import { LinesEditor } from './lines-editor'

/** One button where the registry is taken as it is; its lines can be changed, or typed from a paper. */
export function DraftTableForm(props: StepFormProps) {
  const words = useWords()
  const { stepPages, lifecycle } = words
  const { table, disputed, originAreaCode } = props.view.prefill
  const isPaper = table?.source !== 'registry'
  const [changes, setChanges] = useState(isPaper)
  const [lines, setLines] = useState(() => linesOf(table, originAreaCode))
  const labels = useMemo(() => labelsOf(lines, words), [lines, words])
  const inDue = props.placement !== 'page'
  return (
    <StepFrame
      {...props}
      action={draftTable}
      labels={labels}
      {...(changes && { label: lifecycle.steps.draftTable.button })}
      explain={(refusal) => explain(refusal, words)}
    >
      {(entries) => (
        <>
          {!inDue && disputed && <DisputedItems items={disputed} />}
          {isPaper && <p className="text-ink-2">{stepPages.draft.typedHint}</p>}
          {table?.accountOnly && <p className="text-ink-2">{stepPages.draft.accountOnly}</p>}
          {table && !isPaper && (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              {!inDue && <TableSummary table={table} />}
              <Toggle {...props} changes={changes} onChange={setChanges} />
            </div>
          )}
          {table && !inDue && !changes && <TableLines lines={table.lines} balanceFen={table.balanceFen} />}
          {changes && !inDue && <Changes entries={entries} table={table} lines={lines} onLines={setLines} />}
        </>
      )}
    </StepFrame>
  )
}

/** In the due card a way to the page where lines can be changed; there a switch. */
function Toggle(
  props: StepFormProps & { readonly changes: boolean; readonly onChange: (on: boolean) => void },
) {
  const { draft } = useWords().stepPages
  const { view, placement, changes, onChange } = props
  if (placement === 'page')
    return (
      <Button size="small" onClick={() => onChange(!changes)}>
        {changes ? draft.keep : draft.change}
      </Button>
    )
  return <ButtonLink href={`/cases/${view.reference}/draft-table` as Route}>{draft.change}</ButtonLink>
}

type ChangesProps = {
  readonly entries: Entries
  readonly table: TableView | undefined
  readonly lines: readonly LineDraft[]
  readonly onLines: (lines: readonly LineDraft[]) => void
}

function Changes({ entries, table, lines, onLines }: ChangesProps) {
  const { draft } = useWords().stepPages
  return (
    <>
      {!table?.accountOnly && (
        <LinesEditor
          entries={entries}
          lines={lines}
          onLines={onLines}
          areaCode={entries.view.prefill.originAreaCode}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <MoneyField {...entries.field('table.balance')} hint={draft.balanceHint} />
        <MoneyField {...entries.field('table.transfer')} hint={draft.transferHint} />
        <TextField {...entries.field('table.remark')} className="min-w-64 flex-1" />
      </div>
    </>
  )
}

function linesOf(table: TableView | undefined, areaCode: string): readonly LineDraft[] {
  if (table === undefined || table.lines.length === 0)
    return table?.accountOnly ? [] : [nextDraft(undefined, areaCode)]
  return table.lines.map(draftOf)
}

function labelsOf(lines: readonly LineDraft[], { stepPages }: AllWords): Readonly<Record<string, string>> {
  const { tables, draft } = stepPages
  const ofLines = lines.flatMap((line, index) =>
    Object.entries(tables.fields).map(([field, name]) => [
      `table.lines.${line.key}.${field}`,
      tables.inLine(index + 1, name),
    ]),
  )
  return {
    ...Object.fromEntries(ofLines),
    'table.lines': tables.label,
    'table.balance': draft.balance,
    'table.transfer': draft.transfer,
    'table.remark': draft.remark,
  }
}

function explain({ detail }: Refusal, { stepPages }: AllWords): RefusalText | null {
  const { faults, faultCure, inLine } = stepPages.tables
  const [fault = '', line] = detail?.startsWith('table-') ? detail.slice('table-'.length).split(':') : []
  if (!Object.hasOwn(faults, fault)) return null
  const said = faults[fault as keyof typeof faults]
  return { says: line === undefined ? said : inLine(Number(line), said), cure: faultCure }
}
