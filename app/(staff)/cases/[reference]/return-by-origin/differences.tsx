'use client'

import { useState } from 'react'
import { useWords } from '@/components/layout/use-words'
import { Button } from '@/components/ui/button'
import { controlLook, FieldHint } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import type { Entries } from '../step-frame'
import { Compared } from './compared'

const COLUMNS = ['field', 'ours', 'theirs'] as const

/** What is registered here and what the letter says, row by row, and whatever else differs. */
export function Differences({ entries }: { entries: Entries }) {
  const words = useWords().stepPages.returned
  const { compared = [] } = entries.view.prefill
  const [rows, setRows] = useState<readonly number[]>(() =>
    rowsTyped(entries).filter((row) => row >= compared.length),
  )
  const add = () => setRows([...rows, Math.max(compared.length - 1, ...rows) + 1])
  return (
    <fieldset className="flex w-full max-w-3xl flex-col gap-2">
      <legend className="mb-1 font-medium">{words.differences}</legend>
      <FieldHint id="differences">{words.differencesHint}</FieldHint>
      {compared.length > 0 && <Compared entries={entries} compared={compared} />}
      {rows.length > 0 && (
        <div aria-hidden="true" className="grid grid-cols-[1fr_1fr_1fr_2rem] gap-2 text-sm text-ink-3">
          {COLUMNS.map((column) => (
            <span key={column}>{words[column]}</span>
          ))}
        </div>
      )}
      {rows.map((row, index) => (
        <div key={row} className="grid grid-cols-[1fr_1fr_1fr_2rem] gap-2">
          {COLUMNS.map((column) => {
            const { id, name, error, defaultValue } = entries.field(`differences.${row}.${column}`)
            return (
              <input
                key={column}
                type="text"
                id={id}
                name={name}
                defaultValue={defaultValue}
                aria-label={words.rowOf(words[column], index + 1)}
                aria-invalid={error !== undefined || undefined}
                title={error}
                className={controlLook}
              />
            )
          })}
          <Button
            variant="quiet"
            size="small"
            aria-label={words.removeRow(index + 1)}
            onClick={() => setRows(rows.filter((one) => one !== row))}
          >
            <Icon name="close" />
          </Button>
        </div>
      ))}
      <div>
        <Button size="small" onClick={add}>
          {words.add}
        </Button>
      </div>
    </fieldset>
  )
}

/** Rows of a form that came back without script, found by the names that were sent. */
function rowsTyped({ state }: Entries): readonly number[] {
  if (state.status !== 'invalid' && state.status !== 'refused') return []
  const numbers = Object.keys(state.values).flatMap((name) => {
    const [, row] = /^differences\.(\d+)\./u.exec(name) ?? []
    return row === undefined ? [] : [Number(row)]
  })
  return [...new Set(numbers)].toSorted((a, b) => a - b)
}
