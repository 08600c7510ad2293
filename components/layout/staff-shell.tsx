import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { LiveAlerts } from './live-alerts'
import { Mark } from './mark'
import { NavMenu, NavRail, type NavGroup } from './navigation'
import { LanguageSwitch } from './preferences'
import { SearchForm } from './search-form'
import { Shortcuts } from './shortcuts'
import { SignOut } from './sign-out'
import type { Verb } from './verb-form'

type StaffShellProps = {
  readonly locale: Locale
  readonly home: Route
  readonly navigation: readonly NavGroup[]
  readonly agencyName: string | null
  readonly personName: string
  readonly alerts?: { readonly href: Route; readonly count: number }
  /** Where n leads; left out for whoever may not start a case. */
  readonly newCase?: Route
  readonly search?: Verb
  readonly switchLanguage: Verb
  readonly signOut: Verb
  /** Above every page: no published calendar, planned maintenance. */
  readonly banner?: ReactNode
  readonly children: ReactNode
}

/** The frame of every staff page: find at the top, ways at the left, who and where at the right. */
export function StaffShell(props: StaffShellProps) {
  const { locale, home, navigation, search, newCase, alerts, banner, children } = props
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr] md:grid-cols-[11rem_minmax(0,1fr)] print:block">
      <header className="top-0 z-20 col-span-full flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-surface px-4 max-md:py-2 md:sticky md:h-12 md:flex-nowrap print:hidden">
        <div className="md:w-40">
          <Mark locale={locale} href={home} />
        </div>
        <div className="flex items-center gap-3 text-ink-2 max-md:ml-auto md:hidden">
          {alerts && <LiveAlerts {...alerts} />}
          <NavMenu groups={navigation} />
        </div>
        <div className="flex-1 max-md:order-last max-md:basis-full">
          {search && <SearchForm action={search} />}
        </div>
        <Account {...props} className="max-md:hidden">
          {alerts && <LiveAlerts {...alerts} />}
        </Account>
      </header>
      <div className="border-line bg-surface max-md:hidden md:border-r print:hidden">
        <NavRail groups={navigation} />
      </div>
      <main id="content" tabIndex={-1} className="min-w-0 px-5 py-4 outline-none max-md:px-3 print:p-0">
        {banner}
        {children}
      </main>
      <footer className="col-span-full border-t border-line bg-surface px-4 py-3 md:hidden print:hidden">
        <Account {...props}>{null}</Account>
      </footer>
      <Shortcuts newCase={newCase} />
    </div>
  )
}

function Account(props: StaffShellProps & { readonly className?: string }) {
  const { agencyName, personName, switchLanguage, signOut, className = '', children } = props
  return (
    <div className={`flex items-center gap-x-3.5 gap-y-1 text-ink-2 max-md:flex-wrap ${className}`}>
      {agencyName !== null && (
        <span className="max-w-64 truncate max-xl:md:hidden" title={agencyName}>
          {agencyName}
        </span>
      )}
      {children}
      <Link
        href={'/account' as Route}
        prefetch={false}
        className="max-w-40 truncate rounded-sm hover:text-ink hover:underline"
        title={personName}
      >
        {personName}
      </Link>
      <LanguageSwitch action={switchLanguage} />
      <SignOut action={signOut} />
    </div>
  )
}
