'use client'

import type { ReactNode } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { Notice } from '@/components/ui/notice'
import { webhookWords } from '@/lib/i18n/webhook-words'

/** Stands on the page until it is left, and nowhere else. */
export function SecretShown({ secret, children }: { secret: string; children?: ReactNode }) {
  const says = webhookWords(useLocale()).secret
  return (
    <Notice tone="done" announce title={says.title}>
      <p className="my-2">
        <code className="rounded-sm bg-surface px-2 py-1 font-mono break-all select-all">{secret}</code>
      </p>
      <p>{says.body}</p>
      {children}
    </Notice>
  )
}
