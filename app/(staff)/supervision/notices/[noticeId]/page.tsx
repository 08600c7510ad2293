import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { ButtonLink } from '@/components/ui/button'
import { KeyValues } from '@/components/ui/key-values'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { instantText } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import { noticeText } from '@/lib/i18n/notices'
import { undeliveredNotice } from '@/lib/queries/undelivered'
import { currentLocale, words } from '@/lib/web/locale'
import { DiscardForm, ReplayOne, ToldForm } from '../forms'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).undelivered.title }
}

/** One message that failed: what the person was to hear, and what to do about it. */
export default async function UndeliveredNoticePage({
  params,
}: PageProps<'/supervision/notices/[noticeId]'>) {
  const notice = await undeliveredNotice(await requireActor(), (await params).noticeId)
  if (!notice) notFound()
  const locale = await currentLocale()
  const { undelivered: says, casePage, shell } = await words()
  const { kinds, failures } = casePage.closure
  const kind = Object.hasOwn(kinds, notice.kind) ? kinds[notice.kind as keyof typeof kinds] : notice.kind
  return (
    <>
      <PageBar
        title={kind}
        action={<ButtonLink href={'/supervision/notices' as Route}>{shell.buttons.back}</ButtonLink>}
      />
      <div className="flex max-w-3xl flex-col gap-3">
        <Sheet title={says.content}>
          <p lang="zh-CN" className="mb-3 border-l-2 border-line-strong pl-3">
            {noticeText(notice.kind, notice.text)}
          </p>
          <KeyValues
            entries={[
              {
                term: says.table.case,
                value: notice.opens ? (
                  <Link href={`/cases/${notice.reference}` as Route} className="text-accent hover:underline">
                    {notice.reference}
                  </Link>
                ) : (
                  notice.reference
                ),
              },
              { term: says.table.agency, value: nameIn(notice.agency, locale) },
              { term: says.table.phone, value: notice.phone ?? '–' },
              { term: says.table.attempts, value: notice.attempts },
              { term: says.table.cause, value: failures[notice.cause] },
              { term: says.table.when, value: instantText(notice.at, locale) },
            ]}
          />
        </Sheet>
        {notice.mayTell && (
          <Sheet title={says.told.title} kind="due">
            <ToldForm noticeId={notice.id} />
          </Sheet>
        )}
        <Sheet title={says.replay}>
          <p className="mb-2 text-sm text-ink-2">{says.replayAsk}</p>
          <ReplayOne noticeId={notice.id} />
        </Sheet>
        {notice.mayDiscard && (
          <Sheet title={says.discard.title}>
            <DiscardForm noticeId={notice.id} />
          </Sheet>
        )}
      </div>
    </>
  )
}
