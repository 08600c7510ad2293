'use client'

import type { ChangeEvent } from 'react'
import { useWords } from '@/components/layout/use-words'

/** Ticks every row of its table, or none. */
export function SelectAll() {
  const { select } = useWords().worklist
  const tickAll = (event: ChangeEvent<HTMLInputElement>) => {
    const { checked } = event.currentTarget
    for (const row of ticksIn(event.currentTarget.closest('table'))) row.checked = checked
  }
  return <input type="checkbox" aria-label={select.all} onChange={tickAll} />
}

/** The checkboxes of the rows in a part of the page. */
export function ticksIn(part: ParentNode | null | undefined): HTMLInputElement[] {
  return [...(part?.querySelectorAll<HTMLInputElement>('input[name="cases[]"]') ?? [])]
}
