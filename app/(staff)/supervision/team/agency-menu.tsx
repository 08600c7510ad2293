import type { Route } from 'next'
import { ChipMenu } from '@/components/ui/menu'
import { nameIn } from '@/lib/i18n/format/names'
import type { AgencyChoice } from '@/lib/queries/supervised-agency'
import { currentLocale, words } from '@/lib/web/locale'

type AgencyMenuProps = {
  readonly agency: AgencyChoice
  /** Agencies to choose from; none for whoever reaches no further than the own one. */
  readonly others: readonly AgencyChoice[]
  /** The page as it is, of another agency. */
  readonly hrefOf: (slug: string) => string
}

/** From above: whose team is looked at. */
export async function AgencyMenu({ agency, others, hrefOf }: AgencyMenuProps) {
  if (others.length === 0) return null
  const locale = await currentLocale()
  const { board } = (await words()).team
  return (
    <ChipMenu
      label={board.agency}
      value={nameIn(agency, locale)}
      options={others.map((one) => ({
        href: hrefOf(one.slug) as Route,
        label: nameIn(one, locale),
        selected: one.slug === agency.slug,
      }))}
    />
  )
}
