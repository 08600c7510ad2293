import type { ReactNode } from 'react'

/** The buttons at the foot of a form: the one that does it first, wrapping on phones. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-2 print:hidden">{children}</div>
}
