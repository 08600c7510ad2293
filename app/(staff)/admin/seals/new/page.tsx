import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { nameIn } from '@/lib/i18n/format/names'
import { sealsPage } from '@/lib/queries/seals-page'
import { currentLocale, words } from '@/lib/web/locale'
import { BringForm, RotateForm } from './forms'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).seals.create.title }
}

/** Two ways to a new seal; either waits for a second administrator. */
export default async function NewSealPage() {
  const page = await sealsPage(await requireActor())
  if (page === null || page.keeps.length === 0) notFound()
  const locale = await currentLocale()
  const { create } = (await words()).seals
  const agencies = page.keeps.map((one) => ({ value: one.agencyId, label: nameIn(one, locale) }))
  return (
    <>
      <PageBar title={create.title} />
      <div className="grid max-w-5xl items-start gap-4 lg:grid-cols-2">
        <Sheet title={create.rotateTitle}>
          <p className="mb-3 text-ink-2">{create.rotateLead}</p>
          <RotateForm agencies={agencies} />
        </Sheet>
        <Sheet title={create.importTitle}>
          <p className="mb-3 text-ink-2">{create.importLead}</p>
          <BringForm agencies={agencies} />
        </Sheet>
      </div>
    </>
  )
}
