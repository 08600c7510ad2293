import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { isDemo } from '@/lib/env'
import { nameIn } from '@/lib/i18n/format/names'
import { webhookWords } from '@/lib/i18n/webhook-words'
import { webhookPlaces } from '@/lib/queries/webhooks-page'
import { currentLocale } from '@/lib/web/locale'
import { RegisterForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: webhookWords(await currentLocale()).create.title }
}

export default async function NewWebhookPage() {
  const places = await webhookPlaces(await requireActor())
  if (places === null) notFound()
  const locale = await currentLocale()
  const { create } = webhookWords(locale)
  const choices = [
    ...(places.all ? [{ value: 'all', label: create.placeAll }] : []),
    ...places.agencies.map((one) => ({ value: one.agencyId, label: nameIn(one, locale) })),
  ]
  return (
    <>
      <PageBar title={create.title} />
      <Sheet className="max-w-3xl" label={create.title}>
        <RegisterForm places={choices} isDemo={isDemo()} />
      </Sheet>
    </>
  )
}
