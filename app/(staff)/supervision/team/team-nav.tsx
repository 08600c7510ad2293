import type { Route } from 'next'
import { LinkTabs } from '@/components/ui/link-tabs'
import { ChipMenu } from '@/components/ui/menu'
import { nameIn } from '@/lib/i18n/format/names'
import type { AgencyChoice } from '@/lib/queries/supervised-agency'
import { currentLocale, words } from '@/lib/web/locale'

type TeamNavProps = {
  readonly current: 'team' | 'feasibility'
  readonly agency: AgencyChoice
  /** Agencies to choose from; none for whoever reaches no further than the own one. */
  readonly others: readonly AgencyChoice[]
  /** The page as it is, of another agency. */
  readonly hrefOf: (slug: string) => string
}

/** The ways between the team and its reckoning, and from above between agencies. */
export async function TeamNav({ current, agency, others, hrefOf }: TeamNavProps) {
  const locale = await currentLocale()
  const { board, feasibility } = (await words()).team
  const query = others.length > 0 ? `?agency=${agency.slug}` : ''
  return (
    <>
      <LinkTabs
        label={board.title}
        tabs={[
          {
            href: `/supervision/team${query}` as Route,
            label: board.title,
            current: current === 'team',
          },
          {
            href: `/supervision/feasibility${query}` as Route,
            label: feasibility.title,
            current: current === 'feasibility',
          },
        ]}
      />
      {others.length > 0 && (
        <ChipMenu
          label={board.agency}
          value={nameIn(agency, locale)}
          options={others.map((one) => ({
            href: hrefOf(one.slug) as Route,
            label: nameIn(one, locale),
            selected: one.slug === agency.slug,
          }))}
        />
      )}
    </>
  )
}
