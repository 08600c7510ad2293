import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { LinkTabs } from '@/components/ui/link-tabs'
import { requireActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import { mayLodge } from '@/lib/queries/intake-access'
import { intakePage } from '@/lib/queries/intake-page'
import { DraftId } from '@/lib/schemas/pre-check'
import { words } from '@/lib/web/locale'
import { IntakeForm } from './form'
import { IncomingForm } from './incoming-form'

type Parameters = {
  readonly draft?: string | string[]
  readonly incoming?: string | string[]
  /** Reference of a case whose person left another place too. */
  readonly after?: string | string[]
}
type NewCasePageProps = { readonly searchParams: Promise<Parameters> }

const HERE = '/cases/new'
const INCOMING = '/cases/new?incoming=1'

export async function generateMetadata({ searchParams }: NewCasePageProps): Promise<Metadata> {
  const { intake } = await words()
  return { title: (await searchParams).incoming ? intake.incomingTitle : intake.title }
}

/** One page takes an application at the counter, or a contact letter that came by post. */
export default async function NewCasePage({ searchParams }: NewCasePageProps) {
  const actor = await requireActor()
  if (!mayLodge(actor)) notFound()
  const { draft, incoming, after } = await searchParams
  const draftId = DraftId.optional().safeParse(draft)
  if (!draftId.success) notFound()
  const from = { draftId: draftId.data, after: typeof after === 'string' ? after : undefined }
  const page = await intakePage(actor, from, now())
  if (!page) notFound()
  const { intake } = await words()
  const isIncoming = incoming !== undefined
  return (
    <>
      <PageBar title={isIncoming ? intake.incomingTitle : intake.title}>
        <LinkTabs
          label={intake.tabs}
          tabs={[
            { href: HERE as Route, label: intake.title, current: !isIncoming },
            { href: INCOMING as Route, label: intake.incomingTitle, current: isIncoming },
          ]}
        />
      </PageBar>
      {isIncoming ? <IncomingForm page={page} /> : <IntakeForm page={page} />}
    </>
  )
}
