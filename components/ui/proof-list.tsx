'use client'

import type { ReactNode } from 'react'
import { useIn } from '@/components/layout/locale-provider'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'
import { classes } from './classes'
import { Icon } from './icons'

export type Proof = {
  readonly label: ReactNode
  readonly done: boolean
  /** Looked at and found wanting, unlike what is still to come. */
  readonly failed?: boolean
  readonly note?: ReactNode
}

/** Conditions with a mark, and a word for those who do not see it. */
export function ProofList({ proofs }: { proofs: readonly Proof[] }) {
  const { states } = useIn(shellZh, shellEn)
  return (
    <ul className="flex flex-col gap-1.5">
      {proofs.map(({ label, done, failed = false, note }, index) => (
        <li key={index} className="flex items-start gap-2">
          <span
            aria-hidden="true"
            className={classes(
              'mt-[0.2em] grid size-4 shrink-0 place-items-center rounded-full border-2',
              done && 'border-done bg-done text-surface',
              failed && 'border-late bg-late text-surface',
              !done && !failed && 'border-edge',
            )}
          >
            {(done || failed) && (
              <Icon name={done ? 'check' : 'close'} className="size-2.5! [stroke-width:3]" />
            )}
          </span>
          <span>
            <span className="sr-only">{done ? states.done : failed ? states.failed : states.notDone} </span>
            {label}
            {note !== undefined && <span className="block text-sm text-ink-3">{note}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
