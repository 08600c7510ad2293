'use client'

import type { ReactNode } from 'react'
import { useWords } from '@/components/layout/use-words'
import { Notice } from '@/components/ui/notice'

type OneTimePasswordProps = { readonly password: string; readonly children?: ReactNode }

/** Stands on the page until it is left, and nowhere else: neither stored nor logged. */
export function OneTimePassword({ password, children }: OneTimePasswordProps) {
  const { oneTime } = useWords().admin
  return (
    <Notice tone="done" announce title={oneTime.title}>
      <p className="my-2">
        <code className="rounded-sm bg-surface px-2 py-1 font-mono text-lg select-all">{password}</code>
      </p>
      <p>{oneTime.body}</p>
      {children}
    </Notice>
  )
}
