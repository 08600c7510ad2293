import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { PageBar } from '@/components/layout/page-bar'
import { ButtonLink } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { isClockMoved } from '@/lib/env'
import { ownTokens } from '@/lib/queries/tokens'
import { TOKEN_MOST_DAYS, TOKEN_USUAL_DAYS } from '@/lib/schemas/tokens'
import { tokenWords } from '@/lib/i18n/token-words'
import { currentLocale } from '@/lib/web/locale'
import { IssueForm } from './issue-form'
import { TokenTable } from './token-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: tokenWords(await currentLocale()).title }
}

/** Tokens by which other programs act in the reader's name. */
export default async function TokensPage() {
  const actor = await requireActor()
  const entries = await ownTokens(actor, new Date())
  const tokens = tokenWords(await currentLocale())
  return (
    <>
      <PageBar
        title={tokens.title}
        action={<ButtonLink href={'/developers' as Route}>{tokens.docs}</ButtonLink>}
      >
        <Link href={'/account' as Route} className="text-accent hover:underline">
          {tokens.back}
        </Link>
      </PageBar>
      <div className="flex max-w-4xl flex-col gap-3">
        <Sheet title={tokens.issueTitle}>
          <p className="mb-1 text-ink-2">{tokens.lead}</p>
          <p className="mb-4 text-ink-2">{tokens.care}</p>
          {isClockMoved() && <p className="mb-4 text-sm text-ink-3">{tokens.realTime}</p>}
          <IssueForm most={TOKEN_MOST_DAYS} usual={TOKEN_USUAL_DAYS} />
        </Sheet>
        <Sheet kind={entries.length === 0 ? 'padded' : 'flush'} title={tokens.listTitle}>
          {entries.length === 0 ? (
            <p className="text-ink-3">{tokens.none}</p>
          ) : (
            <TokenTable entries={entries} mayRevoke />
          )}
        </Sheet>
      </div>
    </>
  )
}
