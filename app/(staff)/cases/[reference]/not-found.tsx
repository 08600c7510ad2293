import type { Route } from 'next'
import { MessagePage } from '@/components/layout/message-page'
import { ButtonLink } from '@/components/ui/button'
import { words } from '@/lib/web/locale'

/** A case that is not there and one of another agency are told alike. */
export default async function CaseNotFound() {
  const { refusals, shell } = await words()
  const { says, cure } = refusals.codes['not-found']
  return (
    <MessagePage title={shell.errors.notFoundTitle}>
      <p>{says}</p>
      <p className="text-ink-2">{cure}</p>
      <p>
        <ButtonLink href={'/cases' as Route}>{shell.errors.toWorklist}</ButtonLink>
      </p>
    </MessagePage>
  )
}
