import type { Route } from 'next'
import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import type { Locale } from '@/lib/i18n/locale'
import { Mark } from './mark'
import { LanguageSwitch, TextSizeSwitch } from './preferences'
import type { Verb } from './verb-form'

type PublicShellProps = {
  readonly locale: Locale
  readonly home: Route
  readonly largeText: boolean
  readonly switchLanguage: Verb
  readonly switchTextSize: Verb
  /** Hotline, complaint link, hours. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** One column made for a phone: large text, one thing after another. */
export function PublicShell(props: PublicShellProps) {
  const { locale, home, largeText, switchLanguage, switchTextSize, footer, children } = props
  return (
    <div
      // Whole without a program: it is loaded with the first sign of use (scripts/launcher/program-on-use.mjs).
      data-program="on-use"
      className="mx-auto flex min-h-dvh max-w-2xl flex-col public-text bg-surface sm:border-x sm:border-line print:border-0"
    >
      <header className="flex items-center justify-between gap-4 border-b border-line px-4.5 py-3.5 print:hidden">
        <Mark locale={locale} href={home} />
        <div className="flex items-center gap-4 text-sm">
          <TextSizeSwitch action={switchTextSize} large={largeText} />
          <LanguageSwitch action={switchLanguage} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      {footer !== undefined && (
        <footer className="border-t border-line px-4.5 py-4.5 text-ink-3">{footer}</footer>
      )}
    </div>
  )
}

type PublicSectionProps = {
  readonly title?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A stretch of the column between two lines. */
export function PublicSection({ title, className, children }: PublicSectionProps) {
  return (
    <section className={classes('border-b border-line px-4.5 py-4.5 last:border-b-0', className)}>
      {title !== undefined && <h2 className="mb-1.5 text-md">{title}</h2>}
      {children}
    </section>
  )
}
