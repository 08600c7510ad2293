import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { History } from '@/components/ui/timeline'
import { KeyValues } from '@/components/ui/key-values'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { isClockMoved } from '@/lib/env'
import { instantText, shortInstant } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import { tokenWords } from '@/lib/i18n/token-words'
import { staffMemberPage, type StaffMemberPage } from '@/lib/queries/staff-member-page'
import { currentLocale, words } from '@/lib/web/locale'
import { TokenTable } from '../../../account/tokens/token-table'
import { PendingChanges } from '../pending-changes'
import { placeText } from '../place-text'
import { AccountVerbs } from './account-verbs'
import { RoleTable } from './role-table'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).admin.staff.title }
}

type MemberPageProps = { readonly params: Promise<{ readonly staffId: string }> }

/** One account: who, where, which roles since when, and who gave them. */
export default async function MemberPage({ params }: MemberPageProps) {
  const actor = await requireActor()
  const { staffId } = await params
  const page = UUID.test(staffId) ? await staffMemberPage(actor, staffId) : null
  if (page === null) notFound()
  const locale = await currentLocale()
  const all = await words()
  const { member } = all.admin
  const tokens = tokenWords(locale)
  const { entry } = page
  return (
    <>
      <PageBar title={`${nameIn(entry, locale)} · ${entry.login}`} />
      <PendingChanges requests={page.roles.flatMap(({ open }) => (open ? [open] : []))} />
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex flex-col gap-3">
          <Sheet
            kind="flush"
            title={member.roles}
            aside={<span className="text-sm text-ink-3">{member.rolesHint}</span>}
          >
            <RoleTable staffId={entry.staffId} lines={page.roles} />
          </Sheet>
          <RoleHistory page={page} />
          <Sheet
            kind={page.tokens.length === 0 ? 'padded' : 'flush'}
            title={tokens.title}
            {...(isClockMoved() && { aside: <span className="text-sm text-ink-3">{tokens.realTime}</span> })}
          >
            {page.tokens.length === 0 ? (
              <p className="text-ink-3">{tokens.noneOf}</p>
            ) : (
              <TokenTable entries={page.tokens} mayRevoke={page.may.revokeTokens} />
            )}
          </Sheet>
        </div>
        <div className="flex flex-col gap-3">
          <Sheet title={member.about}>
            <KeyValues
              entries={[
                { term: all.admin.staff.place, value: placeText(entry, locale, all) },
                { term: all.admin.staff.state, value: all.admin.staff.states[entry.state] },
                { term: member.created, value: instantText(page.createdAt, locale) },
                {
                  term: member.lastSignIn,
                  value: page.lastSignIn ? instantText(page.lastSignIn, locale) : member.never,
                },
              ]}
            />
          </Sheet>
          {(page.may.disable || page.may.resetPassword) && (
            <Sheet title={member.accountTitle}>
              <AccountVerbs
                staffId={entry.staffId}
                disabledAt={page.disabledAt && instantText(page.disabledAt, locale)}
                mayDisable={page.may.disable}
                mayReset={page.may.resetPassword}
              />
            </Sheet>
          )}
          <Sheet title={member.acts}>
            {page.acts.length === 0 ? (
              <p className="text-ink-3">{member.noActs}</p>
            ) : (
              <History
                entries={page.acts.map((one) => ({
                  key: one.id,
                  time: shortInstant(one.at, locale),
                  instant: one.at.toISOString(),
                  what: all.admin.acts[one.act],
                  note: one.by ?? all.admin.system,
                }))}
              />
            )}
          </Sheet>
        </div>
      </div>
    </>
  )
}

async function RoleHistory({ page }: { page: StaffMemberPage }) {
  const locale = await currentLocale()
  const { admin, lifecycle } = await words()
  const { member } = admin
  return (
    <Sheet title={member.history}>
      {page.history.length === 0 ? (
        <p className="text-ink-3">{member.noHistory}</p>
      ) : (
        <History
          entries={page.history.map((one) => ({
            key: one.requestId,
            time: shortInstant(one.decidedAt ?? one.askedAt, locale),
            instant: (one.decidedAt ?? one.askedAt).toISOString(),
            what: `${(one.change === 'give' ? member.gave : member.took)(lifecycle.roles[one.role])} · ${member.outcomes[one.outcome]}`,
            note: one.decidedBy
              ? member.by(nameIn(one.askedBy, locale), nameIn(one.decidedBy, locale))
              : member.byOne(nameIn(one.askedBy, locale)),
          }))}
        />
      )}
    </Sheet>
  )
}
