import type { Metadata } from 'next'
import { PublicSection } from '@/components/layout/public-shell'
import { now } from '@/lib/env'
import { nameIn } from '@/lib/i18n/format/names'
import { publishedAreas } from '@/lib/site/areas'
import { draftFor } from '@/lib/web/apply/draft-cookie'
import { currentLocale, words } from '@/lib/web/locale'
import { StepFrame } from '../step-frame'
import { RouteForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).apply.steps.route }
}

export default async function RoutePage() {
  const kept = await draftFor('route')
  const { apply } = await words()
  const locale = await currentLocale()
  const areas = await publishedAreas(now())
  return (
    <StepFrame
      step="route"
      kept={kept}
      title={apply.route.title}
      lead={apply.route.lead}
      back="/apply/person"
    >
      <PublicSection>
        <RouteForm
          {...(kept.draft.route && { route: kept.draft.route })}
          areas={areas.map(({ code, online, province, agency, ...area }) => ({
            code,
            online,
            name: nameIn(area, locale),
            province: nameIn(province, locale),
            office: {
              name: nameIn(agency, locale),
              phone: agency.phone,
              address: agency.address,
              hours: agency.hours,
            },
          }))}
        />
        <p className="mt-4 text-sm text-ink-3">{apply.route.list}</p>
      </PublicSection>
    </StepFrame>
  )
}
