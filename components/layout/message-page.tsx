import type { ReactNode } from 'react'

/** A page that only says something: not found, went wrong, done. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto flex max-w-lg flex-col gap-3 px-5 py-[14vh]">
      <h1 className="text-2xl">{title}</h1>
      {children}
    </div>
  )
}
