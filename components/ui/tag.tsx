import type { ReactNode } from 'react'
import { classes } from './classes'

export type Tone = 'calm' | 'late' | 'soon' | 'done' | 'accent'

const TONES: Record<Tone, string> = {
  calm: 'bg-calm-soft text-calm',
  late: 'bg-late-soft text-late',
  soon: 'bg-soon-soft text-soon',
  done: 'bg-done-soft text-done',
  accent: 'bg-accent-soft text-accent',
}

/** A word with a tinted ground. The word carries the meaning, the colour only helps to find it. */
export function Tag({ tone = 'calm', children, className, title }: TagProps) {
  return (
    <span
      title={title}
      className={classes(
        'inline-block rounded-sm px-[0.45em] py-px text-xs font-normal whitespace-nowrap print:border print:border-line',
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}

type TagProps = {
  readonly tone?: Tone
  readonly children: ReactNode
  readonly className?: string
  readonly title?: string
}
