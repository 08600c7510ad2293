'use client'

import { MessagePage } from '@/components/layout/message-page'
import { Button } from '@/components/ui/button'
import { LOCALES } from '@/lib/i18n/locale'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'
import { inLocale } from '@/lib/i18n/wording'
import './globals.css'

type GlobalErrorProps = { readonly error: unknown; readonly retry: () => void }

/** The frame itself failed, and with it the knowledge of the reader's language: both are shown. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <html lang="zh-CN">
      <body>
        <main id="content">
          {LOCALES.map((locale) => {
            const { errors } = inLocale(locale, shellZh, shellEn)
            return (
              <div key={locale} lang={locale}>
                <MessagePage title={errors.title}>
                  <p className="text-ink-2">{errors.body}</p>
                  {digest !== null && (
                    <p className="text-ink-3">
                      {errors.reference} <code className="font-mono text-ink">{digest}</code>
                    </p>
                  )}
                  <div>
                    <Button onClick={retry}>{errors.retry}</Button>
                  </div>
                </MessagePage>
              </div>
            )
          })}
        </main>
      </body>
    </html>
  )
}
