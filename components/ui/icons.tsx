import type { ReactNode } from 'react'
import { classes } from './classes'

const SHAPES = {
  info: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M8 7.25v4M8 4.75v.01" />
    </>
  ),
  warn: (
    <>
      <path d="M8 1.75 14.75 13.5H1.25z" />
      <path d="M8 6v3.5M8 11.5v.01" />
    </>
  ),
  late: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M8 4.25V8l2.5 1.75" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="m5 8.25 2 2 4-4.25" />
    </>
  ),
  check: <path d="m3 8.5 3.25 3.25L13 4.75" />,
  down: <path d="m4 6 4 4 4-4" />,
  right: <path d="m6 4 4 4-4 4" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.75" />
      <path d="m10.5 10.5 3.5 3.5" />
    </>
  ),
  menu: <path d="M2 4h12M2 8h12M2 12h12" />,
  close: <path d="m3.5 3.5 9 9m0-9-9 9" />,
  camera: (
    <>
      <path d="M1.75 5h2.5l1.25-2h5l1.25 2h2.5v8.25H1.75z" />
      <circle cx="8" cy="8.75" r="2.5" />
    </>
  ),
  file: <path d="M3.5 1.75h5.75l3.25 3.25v9.25h-9zM9 1.75V5.25h3.5" />,
  bell: <path d="M3.5 11.5V7a4.5 4.5 0 0 1 9 0v4.5l1 .75h-11zM6.5 14h3" />,
  print: <path d="M4.5 6V2h7v4M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7V14h-7z" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof SHAPES

/** A line drawing that stands beside a word, never instead of it. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      className={classes('inline-block size-[1.15em] shrink-0 align-[-0.2em]', className)}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {SHAPES[name]}
    </svg>
  )
}
