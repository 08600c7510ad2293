import type { Route } from 'next'
import { PublicSection } from '@/components/layout/public-shell'
import { casePath, stepPath } from '@/components/transfer/case/reading'
import { ButtonLink } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { PaperBridge as Way } from '@/lib/queries/paper-bridge'

/** From a paper in hand to its case, and to the step it is for. */
export function PaperBridge({ bridge, locale }: { bridge: Way; locale: Locale }) {
  const { bridge: says } = wordsFor(locale).verify
  const { reference, step } = bridge
  return (
    <PublicSection title={says.title}>
      <p className="mb-3 text-ink-2">{says.says(reference)}</p>
      <ButtonLink
        variant="primary"
        size="big"
        href={step === null ? casePath(reference) : stepPath(reference, step)}
        prefetch={false}
      >
        {step === null ? says.open : says[step]}
      </ButtonLink>
    </PublicSection>
  )
}

/** Staff who scanned the paper may sign in and come back to this answer. The same for every paper of the register. */
export function SignInFirst({ locale }: { locale: Locale }) {
  const { bridge: says } = wordsFor(locale).verify
  return (
    <PublicSection title={says.title} className="print:hidden">
      <ButtonLink href={'/sign-in?back=/verify' as Route} prefetch={false}>
        {says.signIn}
      </ButtonLink>
    </PublicSection>
  )
}
