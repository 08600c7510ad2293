import type { Route } from 'next'
import type { ReactNode } from 'react'
import { switchLanguage } from '@/app/language/actions'
import { signOut } from '@/app/sign-out/actions'
import type { NavGroup } from '@/components/layout/navigation'
import { StaffShell } from '@/components/layout/staff-shell'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { signedInStaff } from '@/lib/auth/current-actor'
import { landingOf } from '@/lib/auth/landing'
import type { Actor } from '@/lib/domain/access/roles'
import { now } from '@/lib/env'
import { nameIn } from '@/lib/i18n/format/names'
import { shellView, type ShellView } from '@/lib/queries/shell'
import { currentLocale, words } from '@/lib/web/locale'
import { search } from './cases/search/actions'

/**
 * The frame only. It decides nothing: every page asks for its actor itself, and a page nobody is signed in for
 * leads to the sign-in page without a frame around it.
 */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const staff = await signedInStaff()
  if (!staff) return children
  const { actor, agency, mustChangePassword } = staff
  const locale = await currentLocale()
  const view = mustChangePassword ? null : await shellView(actor, now())
  const { shell, worklist } = await words()
  return (
    <StaffShell
      locale={locale}
      home={homeOf(view, actor)}
      navigation={view ? waysOf(view, shell.nav) : []}
      agencyName={agency && nameIn(agency, locale)}
      personName={actor.name}
      {...(view && { alerts: { href: INBOX, count: view.unread } })}
      {...(view?.mayStartCase && { newCase: NEW_CASE })}
      {...(view?.cases && { search })}
      switchLanguage={switchLanguage}
      signOut={signOut}
      banner={view ? <YearBanner view={view} says={worklist} /> : undefined}
    >
      {children}
    </StaffShell>
  )
}

/** Red while the year at hand is unpublished; a warning from November on while the next one is. */
function YearBanner({ view, says }: { view: ShellView; says: BannerWords }) {
  const { unpublishedYear, unpublishedNextYear, mayEnterYear } = view
  const year = unpublishedYear ?? unpublishedNextYear
  if (year === null) return null
  const { title, body } = unpublishedYear === null ? says.unpublishedNext : says.unpublished
  return (
    <Notice
      tone={unpublishedYear === null ? 'warn' : 'late'}
      className="mb-3 print:hidden"
      title={title(year)}
      actions={
        mayEnterYear && (
          <ButtonLink href={'/admin/calendars' as Route}>{says.unpublishedNext.enter}</ButtonLink>
        )
      }
    >
      {body}
    </Notice>
  )
}

type Unpublished = { readonly title: (year: number) => string; readonly body: string }
type BannerWords = {
  readonly unpublished: Unpublished
  readonly unpublishedNext: Unpublished & { readonly enter: string }
}

const WORKLIST = '/cases' as Route
const INBOX = '/inbox' as Route
const NEW_CASE = '/cases/new' as Route

function homeOf(view: ShellView | null, actor: Actor): Route {
  if (!view) return '/account' as Route
  return view.cases ? WORKLIST : landingOf(actor)
}

type NavWords = Readonly<
  Record<
    'worklist' | 'newCase' | 'batches' | 'certificates' | 'funds' | 'records' | 'supervision' | 'admin',
    string
  >
>

function waysOf(
  { cases, mayStartCase, batches, certificates, funds, records, supervision, administration }: ShellView,
  nav: NavWords,
): NavGroup[] {
  const counted = (way: { readonly count: number | null }) => (way.count === null ? {} : { count: way.count })
  const work = [
    ...(cases ? [{ href: WORKLIST, label: nav.worklist, ...counted(cases) }] : []),
    ...(mayStartCase ? [{ href: NEW_CASE, label: nav.newCase, shortcut: 'n' }] : []),
    ...(batches ? [{ href: '/cases/batches' as Route, label: nav.batches }] : []),
    ...(certificates ? [{ href: '/cases/certificates' as Route, label: nav.certificates }] : []),
    ...(funds ? [{ href: '/funds' as Route, label: nav.funds, ...counted(funds) }] : []),
    ...(records ? [{ href: '/cases/records' as Route, label: nav.records, ...counted(records) }] : []),
    ...(supervision ? [{ href: '/supervision' as Route, label: nav.supervision }] : []),
  ]
  const keeping = administration ? [{ href: '/admin' as Route, label: nav.admin }] : []
  return [work, keeping].filter((group) => group.length > 0)
}
