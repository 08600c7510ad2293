'use client'

import type { ReactNode } from 'react'
import { useIn } from '@/components/layout/locale-provider'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'
import { classes } from './classes'
import styles from './timeline.module.css'

export type TimelineStep = {
  readonly key: string
  readonly label: ReactNode
  readonly detail?: ReactNode
  readonly state: 'done' | 'now' | 'ahead' | 'stopped'
}

/** Where a matter stands, told from top to bottom. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  const { states } = useIn(shellZh, shellEn)
  const said = { done: states.done, now: states.now, ahead: states.ahead, stopped: states.notDone }
  return (
    <ol className={styles.timeline}>
      {steps.map(({ key, label, detail, state }) => (
        <li
          key={key}
          aria-current={state === 'now' ? 'step' : undefined}
          className={classes(state !== 'ahead' && styles[state], state === 'now' && 'font-semibold')}
        >
          <span className="sr-only">{said[state]} </span>
          {label}
          {detail !== undefined && (
            <span className="block text-[0.9em] font-normal text-ink-3">{detail}</span>
          )}
        </li>
      ))}
    </ol>
  )
}

export type HistoryEntry = {
  readonly key: string
  /** As shown; `instant` for machines. */
  readonly time: string
  readonly instant?: string
  readonly what: ReactNode
  readonly note?: ReactNode
}

/** What happened, newest first: time on the left, event and its note on the right. */
export function History({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
    <ol>
      {entries.map(({ key, time, instant, what, note }) => (
        <li
          key={key}
          className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-2.5 border-b border-line py-2 last:border-0"
        >
          <time dateTime={instant} className="pt-px text-xs text-ink-3">
            {time}
          </time>
          <div>
            {what}
            {note !== undefined && <div className="text-ink-3">{note}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
