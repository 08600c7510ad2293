import type { Metadata } from 'next'
import { now } from '@/lib/env'
import { shortPlace } from '@/lib/i18n/format/places'
import { forwardAreas } from '@/lib/queries/forward-areas'
import { currentLocale, words } from '@/lib/web/locale'
import { BesidePage, besideCase, type BesideRoute } from '../beside-page'
import { ForwardForm } from './form'

export async function generateMetadata({ params }: BesideRoute): Promise<Metadata> {
  const { people } = await words()
  return { title: `${people.forward.title} · ${(await params).reference}` }
}

export default async function Forward({ params }: BesideRoute) {
  const page = await besideCase(params)
  const { forward: says } = (await words()).people
  const locale = await currentLocale()
  const areas = await forwardAreas([page.origin.areaCode, page.destination.areaCode], page.mode, now())
  return (
    <BesidePage
      page={page}
      title={says.title}
      lead={says.lead}
      source={null}
      open={page.identity.mayForward}
      closed={says.closed}
    >
      <ForwardForm
        reference={page.reference}
        version={page.version}
        areas={areas.map((area) => ({
          value: area.code,
          label: shortPlace(area, locale),
          group: locale === 'en' ? area.provinceEnglishName : area.provinceName,
        }))}
      />
    </BesidePage>
  )
}
