import type { Metadata, Route } from 'next'
import { PageBar } from '@/components/layout/page-bar'
import { VerbForm } from '@/components/layout/verb-form'
import { ButtonLink } from '@/components/ui/button'
import { KeyValues } from '@/components/ui/key-values'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { requireActor, signedInStaff } from '@/lib/auth/current-actor'
import { sessionTerms } from '@/lib/auth/session-token'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { now } from '@/lib/env'
import { nameIn } from '@/lib/i18n/format/names'
import { tokenWords } from '@/lib/i18n/token-words'
import { ownAbsences } from '@/lib/queries/own-absences'
import { PASSWORD_MIN } from '@/lib/schemas/staff'
import { currentLocale, words } from '@/lib/web/locale'
import { AbsenceSheet } from '../supervision/team/absence-sheet'
import { endAllSessions } from './actions'
import { PasswordForm } from './password-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).signIn.account.title }
}

/** The own account; also where a one-time password is replaced before anything else. */
export default async function AccountPage() {
  const actor = await requireActor()
  const staff = await signedInStaff()
  const locale = await currentLocale()
  const at = now()
  const absences = staff?.mustChangePassword ? null : await ownAbsences(actor, at)
  const { signIn, lifecycle, shell } = await words()
  const tokens = tokenWords(locale)
  const { account } = signIn
  const terms = sessionTerms()
  const roles = actor.roles.map((role) => lifecycle.roles[role]).join(shell.punctuation.list)
  return (
    <>
      <PageBar title={account.title} />
      <div className="flex max-w-2xl flex-col gap-3">
        {staff?.mustChangePassword && (
          <Notice tone="warn" title={account.temporaryTitle}>
            {account.temporaryBody}
          </Notice>
        )}
        <Sheet title={account.passwordTitle}>
          <PasswordForm login={actor.login} least={PASSWORD_MIN} />
        </Sheet>
        <Sheet title={account.about}>
          <KeyValues
            entries={[
              { term: signIn.login, value: actor.login },
              { term: account.agency, value: staff?.agency ? nameIn(staff.agency, locale) : '–' },
              { term: account.reach, value: lifecycle.scopes[actor.scope] },
              { term: account.roles, value: roles === '' ? account.noRoles : roles },
            ]}
          />
        </Sheet>
        {absences && <AbsenceSheet {...absences} mayChange today={dayOf(at)} locale={locale} />}
        {!staff?.mustChangePassword && (
          <Sheet title={tokens.title}>
            <p className="mb-3 text-ink-2">{tokens.lead}</p>
            <ButtonLink href={'/account/tokens' as Route}>{tokens.open}</ButtonLink>
          </Sheet>
        )}
        <Sheet title={account.everywhereTitle}>
          <p className="mb-3 text-ink-2">
            {account.everywhereBody} {account.session(terms.idleMinutes, terms.longestHours)}
          </p>
          <VerbForm action={endAllSessions}>
            <SubmitButton variant="danger">{account.everywhere}</SubmitButton>
          </VerbForm>
        </Sheet>
      </div>
    </>
  )
}
