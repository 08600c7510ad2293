'use client'

import { useState } from 'react'
import { useWords } from '@/components/layout/use-words'
import { controlLook, FieldError } from '@/components/ui/field'
import { SUPPLEMENT_CODES, type SupplementCode } from '@/lib/domain/transfer/closed-lists'
import { StepFrame, type Entries, type StepFormProps } from '../step-frame'
import { requireSupplement } from './actions'

export function RequireSupplementForm(props: StepFormProps) {
  return (
    <StepFrame {...props} action={requireSupplement}>
      {(entries) => <Checklist entries={entries} />}
    </StepFrame>
  )
}

/** Everything that may be missing, ticked at once; a note only where it is ticked. */
function Checklist({ entries }: { entries: Entries }) {
  const { stepPages, lifecycle, materials, shell } = useWords()
  const words = stepPages.supplement
  const { missing = [] } = entries.view.prefill
  /** The papers of the list that were not seen are asked for by name. */
  const notes = new Map(
    missing.map(({ code, papers }) => [
      code,
      papers.map((paper) => materials.papers[paper].name).join(shell.punctuation.list),
    ]),
  )
  const nameOf = (index: number, part: string) => `items.${index}.${part}`
  const [ticked, setTicked] = useState<readonly SupplementCode[]>(() =>
    SUPPLEMENT_CODES.filter(
      (code, index) =>
        entries.field(nameOf(index, 'code'), notes.has(code) ? code : '').defaultValue === code,
    ),
  )
  const { error, id } = entries.field('items')
  return (
    <fieldset id={id} tabIndex={-1} className="flex w-full flex-col gap-1">
      <legend className="mb-1 font-medium">{words.items}</legend>
      {SUPPLEMENT_CODES.map((code, index) => {
        const { name, hint } = lifecycle.supplementCodes[code]
        const isTicked = ticked.includes(code)
        const note = entries.field(nameOf(index, 'note'), notes.get(code))
        return (
          <div key={code} className="grid items-center gap-x-3 gap-y-1 sm:grid-cols-[20rem_minmax(0,1fr)]">
            <label className="flex min-h-8 items-start gap-2 py-1">
              <input
                type="checkbox"
                name={nameOf(index, 'code')}
                value={code}
                checked={isTicked}
                onChange={() =>
                  setTicked(isTicked ? ticked.filter((one) => one !== code) : [...ticked, code])
                }
                className="mt-[0.2em] size-4 shrink-0 accent-accent"
              />
              <span>
                {name} <span className="text-sm text-ink-3">{hint}</span>
              </span>
            </label>
            {isTicked && (
              <input
                type="text"
                id={note.id}
                name={note.name}
                defaultValue={note.defaultValue}
                aria-label={words.itemNote(name)}
                aria-invalid={note.error !== undefined || undefined}
                aria-describedby={note.error === undefined ? undefined : `${note.id}-error`}
                required={code === 'other'}
                placeholder={words.notePlaceholder}
                className={controlLook}
              />
            )}
            {note.error !== undefined && (
              <div className="sm:col-start-2">
                <FieldError id={note.id}>{note.error}</FieldError>
              </div>
            )}
          </div>
        )
      })}
      {error !== undefined && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  )
}
