import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { CopyButton } from '@/components/ui/copy-button'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import { exchangePage } from '@/lib/queries/exchange-page'
import { currentLocale, words } from '@/lib/web/locale'
import { OwnForm, PeerForm, UploadForm } from './forms'
import { PeerTable } from './peer-table'
import { Pending } from './pending'
import { Troubles, TurnedAway } from './troubles'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).exchange.title }
}

/** 跨系统交换: who is reached how, what waits, and what went wrong. */
export default async function ExchangePage() {
  const page = await exchangePage(await requireActor())
  if (page === null) notFound()
  const { exchange: says, shell } = await words()
  const saying = { says, list: shell.punctuation.list, locale: await currentLocale(), at: now() }
  return (
    <>
      <PageBar title={says.title} />
      <p className="mb-3 max-w-3xl text-ink-2">{says.lead}</p>
      <div className="flex flex-col gap-4">
        <Pending page={page} saying={saying} />
        <Sheet title={says.own.title}>
          {page.own ? (
            <dl>
              <dt className="font-medium">{says.own.says(page.own.code, page.own.name)}</dt>
              <dd className="mt-1 text-ink-2">
                {says.own.key} <code className="font-mono text-sm wrap-anywhere">{page.own.publicKey}</code>
                <span className="mt-2 flex gap-2">
                  <CopyButton text={page.own.publicKey} label={says.own.copy} done={says.own.copied} />
                </span>
              </dd>
            </dl>
          ) : (
            <Notice tone="warn" title={says.own.none} />
          )}
        </Sheet>
        <Troubles page={page} saying={saying} />
        <PeerTable page={page} saying={saying} />
        <TurnedAway page={page} saying={saying} />
        {page.mayChange && (
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <div className="flex flex-col gap-4">
              <Sheet title={says.upload.title}>
                <p className="mb-3 text-ink-2">{says.upload.lead}</p>
                <UploadForm />
              </Sheet>
              <Sheet title={says.propose.own}>
                <OwnForm />
              </Sheet>
            </div>
            <Sheet title={says.propose.peer}>
              <PeerForm />
            </Sheet>
          </div>
        )}
      </div>
    </>
  )
}
