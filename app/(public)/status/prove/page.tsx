import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { PublicSection } from '@/components/layout/public-shell'
import { Notice } from '@/components/ui/notice'
import { OfficeLines } from '@/components/transfer/office-lines'
import { isStatusAct, openActs, partiesFor } from '@/lib/domain/site/status-acts'
import { now } from '@/lib/env'
import { statusView } from '@/lib/site/status'
import { currentLocale, words } from '@/lib/web/locale'
import { statusCookie } from '@/lib/web/status-cookie'
import { CodeForm, SendForm } from './forms'

type ProveRoute = { readonly searchParams: Promise<{ readonly act?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).statusActs.prove.title }
}

/** Who asks is confirmed by a one-time code to a number on record. */
export default async function ProvePage({ searchParams }: ProveRoute) {
  const { act } = await searchParams
  const session = await statusCookie.kept()
  if (!session || !isStatusAct(act)) redirect('/status')
  const view = await statusView(session.asked, now())
  if (!view || !openActs(view).includes(act)) redirect('/status')
  const { statusActs } = await words()
  const { prove } = statusActs
  const parties = partiesFor(act, view.phones)
  const isSent = session.sent !== undefined
  return (
    <PublicSection>
      <p className="text-ink-3">{view.reference}</p>
      <h1 className="mt-1 mb-2 text-2xl">{prove.title}</h1>
      {parties.length === 0 ? (
        <Notice tone="warn">
          {prove.noPhone}
          <OfficeLines offices={view.offices} locale={await currentLocale()} />
        </Notice>
      ) : (
        <>
          <p className="mb-4 text-ink-2">{prove.lead(statusActs.acts[act].name)}</p>
          {isSent && (
            <div className="mb-6 grid gap-4">
              <Notice>{prove.sent}</Notice>
              <CodeForm act={act} />
              <p className="text-ink-3">{prove.notArrived}</p>
            </div>
          )}
          <SendForm act={act} parties={parties} isAgain={isSent} />
        </>
      )}
      <p className="mt-5">
        <Link
          prefetch={false}
          href={'/status' as Route}
          className="inline-block min-h-6 underline underline-offset-4"
        >
          {statusActs.back}
        </Link>
      </p>
    </PublicSection>
  )
}
