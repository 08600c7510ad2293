import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { CertificateSheet } from '@/components/records/certificate-sheet'
import { EmptyState } from '@/components/ui/empty-state'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import {
  certificatesPage,
  type CertifiableView,
  type CertificatesPage,
} from '@/lib/queries/certificates-page'
import { keptHolder } from '@/lib/web/certificates-cookie'
import { currentLocale, words } from '@/lib/web/locale'
import { FindForm, IssueForm } from './forms'
import { RefreshWhilePending } from './refresh-while-pending'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).certificates.title }
}

/** 参保凭证: the person by number, the own enrolments, what was issued and what can be. No number in the address. */
export default async function Certificates() {
  const actor = await requireActor()
  const page = await certificatesPage(actor, await keptHolder(actor.staffId), now())
  if (!page) notFound()
  const { certificates: says } = await words()
  return (
    <>
      <PageBar title={says.title} />
      <div className="flex flex-col gap-4">
        <p className="max-w-4xl text-pretty text-ink-2">{says.lead}</p>
        <Sheet title={says.search.title}>
          <FindForm />
        </Sheet>
        <Found page={page} />
      </div>
      <RefreshWhilePending
        pending={page.enrolments.some(({ certificates }) =>
          certificates.some(({ status }) => status === 'pending'),
        )}
      />
    </>
  )
}

async function Found({ page }: { page: CertificatesPage }) {
  const { search } = (await words()).certificates
  const locale = await currentLocale()
  const { enrolments, agency } = page
  if (!page.searched) return null
  if (page.elsewhere)
    return (
      <div role="status">
        <Notice tone="info" title={search.elsewhere}>
          {search.elsewhereHint}
        </Notice>
      </div>
    )
  if (enrolments.length === 0)
    return (
      <Sheet kind="flush" label={search.none}>
        <div role="status">
          <EmptyState title={search.none}>{search.noneHint}</EmptyState>
        </div>
      </Sheet>
    )
  return enrolments.map((view) => (
    <CertificateSheet key={view.enrolmentId} view={view} agency={agency} locale={locale}>
      {view.obstacle === null && <Issuing view={view} isOnly={enrolments.length === 1} />}
    </CertificateSheet>
  ))
}

/** The first one is the due step; another one is rarely wanted and stands back. */
async function Issuing({ view, isOnly }: { view: CertifiableView; isOnly: boolean }) {
  const { issue } = (await words()).certificates
  const standing = view.certificates[0]?.version ?? 0
  const form = (
    <IssueForm
      key={standing}
      enrolmentId={view.enrolmentId}
      standing={standing}
      idempotencyKey={view.idempotencyKey}
      isDue={isOnly && standing === 0}
    />
  )
  return standing === 0 ? form : <Disclosure summary={issue.again}>{form}</Disclosure>
}
