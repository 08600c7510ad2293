import type { Metadata } from 'next'
import { MessagePage } from '@/components/layout/message-page'
import { ButtonLink } from '@/components/ui/button'
import { words } from '@/lib/web/locale'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).shell.errors.notFoundTitle }
}

/** Not there and not for you look the same. */
export default async function NotFound() {
  const { errors } = (await words()).shell
  return (
    <main id="content" tabIndex={-1}>
      <MessagePage title={errors.notFoundTitle}>
        <p className="text-ink-2">{errors.notFoundBody}</p>
        <div className="flex gap-2">
          <ButtonLink href="/">{errors.toHome}</ButtonLink>
        </div>
      </MessagePage>
    </main>
  )
}
