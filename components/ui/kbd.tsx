import type { ReactNode } from 'react'

/** A key as it is printed on the keyboard. Decoration beside a visible action: readers hear aria-keyshortcuts. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd
      aria-hidden="true"
      className="inline-block rounded-sm border border-b-2 border-line-strong bg-sunken px-[0.4em] font-sans text-xs leading-[1.4] font-normal text-ink-2 max-md:hidden print:hidden"
    >
      {children}
    </kbd>
  )
}
