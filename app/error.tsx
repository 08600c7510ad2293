'use client'

import { MessagePage } from '@/components/layout/message-page'
import { useIn } from '@/components/layout/locale-provider'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'
import { Button } from '@/components/ui/button'

type ErrorPageProps = { readonly error: unknown; readonly retry: () => void }

/** We are broken: a neutral sentence and the number under which the log has the rest. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const { errors } = useIn(shellZh, shellEn)
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <main id="content" tabIndex={-1}>
      <MessagePage title={errors.title}>
        <p role="alert" className="text-ink-2">
          {errors.body}
        </p>
        {digest !== null && (
          <p className="text-ink-3">
            {errors.reference} <code className="font-mono text-ink">{digest}</code>
          </p>
        )}
        <div>
          <Button variant="primary" onClick={retry}>
            {errors.retry}
          </Button>
        </div>
      </MessagePage>
    </main>
  )
}
