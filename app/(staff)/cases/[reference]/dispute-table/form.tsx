'use client'

import { useMemo, useState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Notice } from '@/components/ui/notice'
import { tablePathText } from '@/lib/i18n/format/table-paths'
import { StepFrame, type StepFormProps } from '../step-frame'
import { disputeTable } from './actions'
import { DisputeGrid, type Pick } from './dispute-grid'
import { PickedItems } from './picked-items'

/** Tick what is wrong in the sealed table, then say for each entry what it should be. */
export function DisputeTableForm(props: StepFormProps) {
  const { stepPages } = useWords()
  const locale = useLocale()
  const words = stepPages.dispute
  const { table, amountsOnly = false } = props.view.prefill
  const [picks, setPicks] = useState<readonly Pick[]>([])
  const labels = useMemo(
    () => ({
      items: words.picked,
      ...Object.fromEntries(
        picks.flatMap(({ key, path }) => {
          const what = tablePathText(path, locale)
          return [
            [`items.${key}.expected`, words.expectedOf(what)],
            [`items.${key}.note`, words.noteOf(what)],
          ]
        }),
      ),
    }),
    [picks, locale, words],
  )
  const toggle = (path: string, value: string) =>
    setPicks((before) =>
      before.some((one) => one.path === path)
        ? before.filter((one) => one.path !== path)
        : [...before, { path, value, key: Math.max(-1, ...before.map((one) => one.key)) + 1 }],
    )
  return (
    <StepFrame {...props} action={disputeTable} labels={labels}>
      {(entries) => (
        <>
          {amountsOnly && <Notice title={words.amountsOnly} />}
          {table && <DisputeGrid table={table} amountsOnly={amountsOnly} picks={picks} onToggle={toggle} />}
          <PickedItems entries={entries} picks={picks} onDrop={toggle} />
        </>
      )}
    </StepFrame>
  )
}
