'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { isFreeKey } from './keyboard'

const ROWS = '[data-row-link]'

/**
 * Drives a list from the keyboard: ↑ ↓ move over the rows marked `data-row-link` (Row with `opens`), Home
 * and End go to its ends, x ticks the row's checkbox. The row's first link takes the real focus, so Enter
 * opens it and a reader reads it without any help from here.
 */
export function RowNavigation({ children }: { children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const rows = [...(list.current?.querySelectorAll<HTMLElement>(ROWS) ?? [])]
      if (rows.length === 0 || event.shiftKey || !isFreeKey(event)) return
      const at = rows.findIndex((row) => row.contains(document.activeElement))
      if (event.key === 'x') {
        rows[at]?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
        return
      }
      const next = nextRow(event.key, at, rows.length)
      if (next === null) return
      event.preventDefault()
      rows[next]?.querySelector<HTMLElement>('a[href]')?.focus()
      rows[next]?.scrollIntoView({ block: 'nearest' })
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return <div ref={list}>{children}</div>
}

/** Where a key leads from row `at` (-1: none yet); null for keys that do not move. */
export function nextRow(key: string, at: number, rows: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, rows - 1)
    case 'ArrowUp':
      return at === -1 ? rows - 1 : Math.max(at - 1, 0)
    case 'Home':
      return at === -1 ? null : 0
    case 'End':
      return at === -1 ? null : rows - 1
    default:
      return null
  }
}
