import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { isDemo } from '@/lib/env'
import { webhookPage } from '@/lib/queries/webhook-page'
import { UUID } from '../uuid'
import { EditForm } from './form'

type EditPageProps = { readonly params: Promise<{ readonly endpointId: string }> }

export default async function EditWebhookPage({ params }: EditPageProps) {
  const actor = await requireActor()
  const { endpointId } = await params
  const page = UUID.test(endpointId) ? await webhookPage(actor, endpointId, new Date()) : null
  if (!page?.settings) notFound()
  return (
    <>
      <PageBar title={page.entry.name} />
      <Sheet className="max-w-3xl" label={page.entry.name}>
        <EditForm settings={{ endpointId, ...page.settings }} isDemo={isDemo()} />
      </Sheet>
    </>
  )
}
