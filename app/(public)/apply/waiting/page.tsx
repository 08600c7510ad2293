import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PublicSection } from '@/components/layout/public-shell'
import { draftCookie, nextPath, receiptCookie } from '@/lib/web/apply/draft-cookie'
import { words } from '@/lib/web/locale'
import { look } from './actions'
import { LookForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).apply.waiting.title }
}

/** What was asked has arrived and is not answered yet. */
export default async function WaitingPage() {
  const draft = await draftCookie.kept()
  if (!draft) redirect((await receiptCookie.kept()) ? '/apply/receipt' : '/apply?gone=1')
  if (!draft.pending) redirect(nextPath(draft))
  const { waiting } = (await words()).apply
  return (
    <PublicSection>
      <h1 className="text-2xl text-balance">{waiting.title}</h1>
      <p className="mt-2 text-ink-2">{waiting.text}</p>
      <LookForm look={look} label={waiting.look} />
      <p className="mt-4 text-sm text-ink-3">{waiting.leave}</p>
    </PublicSection>
  )
}
