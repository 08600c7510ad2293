import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { nameIn } from '@/lib/i18n/format/names'
import { newStaffChoices } from '@/lib/queries/staff-page'
import { currentLocale, words } from '@/lib/web/locale'
import { CreateForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).admin.create.title }
}

export default async function NewStaffPage() {
  const choices = await newStaffChoices(await requireActor())
  if (choices === null) notFound()
  const locale = await currentLocale()
  const { admin } = await words()
  return (
    <>
      <PageBar title={admin.create.title} />
      <Sheet className="max-w-2xl" label={admin.create.title}>
        <CreateForm
          scopes={choices.scopes}
          agencies={choices.agencies.map((one) => ({ value: one.agencyId, label: nameIn(one, locale) }))}
          provinces={choices.provinces.map((one) => ({
            value: one.provinceCode,
            label: nameIn(one, locale),
          }))}
        />
      </Sheet>
    </>
  )
}
