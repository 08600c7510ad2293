'use client'

import type { ReactNode } from 'react'
import { useIn } from '@/components/layout/locale-provider'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'
import { classes } from './classes'
import { Icon, type IconName } from './icons'

export type NoticeTone = 'info' | 'warn' | 'late' | 'done'

const LOOKS: Record<NoticeTone, { look: string; icon: IconName }> = {
  info: { look: 'border-line-strong bg-calm-soft text-calm', icon: 'info' },
  warn: { look: 'border-soon bg-soon-soft text-soon', icon: 'warn' },
  late: { look: 'border-late bg-late-soft text-late', icon: 'late' },
  done: { look: 'border-done bg-done-soft text-done', icon: 'done' },
}

type NoticeProps = {
  readonly tone?: NoticeTone
  readonly title?: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** Read out at once: for answers to what the person just did. */
  readonly announce?: boolean
  readonly className?: string
}

/** A strip with an icon and a word for its weight, so that colour is never alone. */
export function Notice({ tone = 'info', title, children, actions, announce, className }: NoticeProps) {
  const { states } = useIn(shellZh, shellEn)
  const { look, icon } = LOOKS[tone]
  return (
    <div
      role={announce ? (tone === 'late' ? 'alert' : 'status') : undefined}
      className={classes('flex items-start gap-2 rounded-lg border px-3.5 py-2.5', look, className)}
    >
      <Icon name={icon} className="mt-[0.2em]" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          {title === undefined ? states[tone] : <span className="sr-only">{states[tone]} </span>}
          {title}
        </p>
        {children !== undefined && <div className="text-ink">{children}</div>}
      </div>
      {actions}
    </div>
  )
}
