import type { Metadata } from 'next'
import { PublicSection } from '@/components/layout/public-shell'
import { StatusResult } from '@/components/transfer/status-result'
import { now } from '@/lib/env'
import { statusView } from '@/lib/site/status'
import { currentLocale, words } from '@/lib/web/locale'
import { statusCookie } from '@/lib/web/status-cookie'
import { leave } from './actions'
import { StatusForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).status.title }
}

export default async function StatusPage() {
  const { status } = await words()
  const asked = await statusCookie.kept()
  const view = asked && (await statusView(asked, now()))
  if (view) return <StatusResult view={view} locale={await currentLocale()} leave={leave} />
  return (
    <PublicSection>
      <h1 className="text-2xl">{status.title}</h1>
      <p className="mt-2 mb-4 text-ink-2">{status.form.lead}</p>
      <StatusForm />
    </PublicSection>
  )
}
