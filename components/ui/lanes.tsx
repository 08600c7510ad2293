'use client'

import type { ReactNode } from 'react'
import { useIn } from '@/components/layout/locale-provider'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'
import { classes } from './classes'
import styles from './lanes.module.css'

export type Station = {
  readonly label: string
  readonly state: 'done' | 'now' | 'ahead' | 'stopped'
  /** A date, or who is on it. */
  readonly detail?: ReactNode
}
export type LaneTrack = { readonly name: string; readonly stations: readonly Station[] }

/** Tracks that run side by side: what is done, what is on, what lies ahead. */
export function Lanes({ tracks }: { tracks: readonly LaneTrack[] }) {
  const { states } = useIn(shellZh, shellEn)
  const said = { done: states.done, now: states.now, ahead: states.ahead, stopped: states.notDone }
  return (
    <div className="grid items-start gap-x-3 gap-y-3 md:grid-cols-[auto_minmax(0,1fr)]">
      {tracks.map(({ name, stations }) => (
        <section key={name} aria-label={name} className="contents">
          <h3 className="min-w-11 pt-1 text-sm text-ink-2">{name}</h3>
          <ol className={styles.lane}>
            {stations.map(({ label, state, detail }) => (
              <li
                key={label}
                aria-current={state === 'now' ? 'step' : undefined}
                className={classes(styles.station, state !== 'ahead' && styles[state])}
              >
                <span>
                  {label}
                  <span className="sr-only"> {said[state]}</span>
                </span>
                {detail !== undefined && <span className={styles.detail}>{detail}</span>}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
