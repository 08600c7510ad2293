import type { Metadata, Route } from 'next'
import { PageBar } from '@/components/layout/page-bar'
import { VerbForm } from '@/components/layout/verb-form'
import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { RowNavigation } from '@/components/ui/row-navigation'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { requireActor } from '@/lib/auth/current-actor'
import { MESSAGE_GROUPS, type MessageGroup } from '@/lib/domain/access/staff-messages'
import { addDays, dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { now } from '@/lib/env'
import { longDate } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import { inboxPage, type InboxView } from '@/lib/queries/inbox'
import { currentLocale, words } from '@/lib/web/locale'
import { readAll } from './actions'
import { MessageRow } from './message-row'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).inbox.title }
}

/** What the program has to tell the reader, unread first. */
export default async function InboxPage({ searchParams }: PageProps<'/inbox'>) {
  const actor = await requireActor()
  const asked = await searchParams
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name] : undefined)
  const at = now()
  const view = await inboxPage(actor, { group: one('group'), show: one('show'), page: one('page') }, at)
  const locale = await currentLocale()
  const { inbox, shell } = await words()
  const here = hrefOf(view.group, view.onlyUnread, view.page)
  const unreadHere = view.group === null ? view.unread : view.unreadOf[view.group]
  return (
    <>
      <PageBar
        title={inbox.title}
        action={
          <div className="flex flex-wrap items-center gap-2">
            {view.handlesNotices && (
              <ButtonLink href={'/supervision/notices' as Route}>{inbox.toNotices}</ButtonLink>
            )}
            {unreadHere > 0 && (
              <VerbForm action={readAll}>
                <input type="hidden" name="until" value={view.until.toISOString()} />
                <input type="hidden" name="back" value={here} />
                {view.group !== null && <input type="hidden" name="group" value={view.group} />}
                <Button type="submit">{view.group === null ? inbox.readAll : inbox.readThese}</Button>
              </VerbForm>
            )}
          </div>
        }
      >
        <LinkTabs
          label={inbox.narrow}
          tabs={[null, ...MESSAGE_GROUPS].map((group) => {
            const count = group === null ? view.unread : view.unreadOf[group]
            return {
              href: hrefOf(group, view.onlyUnread),
              label: group === null ? inbox.all : inbox.groups[group],
              ...(count > 0 && { count }),
              current: group === view.group,
            }
          })}
        />
        <ButtonLink href={hrefOf(view.group, !view.onlyUnread)} variant="quiet">
          {view.onlyUnread ? inbox.withRead : inbox.onlyUnread}
        </ButtonLink>
      </PageBar>
      {view.sections.length === 0 ? (
        <Sheet>
          <Empty view={view} inbox={inbox} />
        </Sheet>
      ) : (
        <RowNavigation>
          {view.sections.map(({ read, days }) => (
            <Sheet
              key={String(read)}
              kind="flush"
              className="mb-3"
              title={read ? inbox.readTitle : inbox.unreadTitle}
              {...(!read && { aside: <Tag tone="late">{unreadHere}</Tag> })}
            >
              {days.map(({ day, messages }) => (
                <section key={day} aria-label={dayText(day, dayOf(at), locale, inbox)}>
                  <h3 className="border-y border-line bg-sunken px-4 py-[0.3125rem] text-xs font-semibold text-ink-2">
                    {dayText(day, dayOf(at), locale, inbox)}
                  </h3>
                  <ul>
                    {messages.map((message) => (
                      <MessageRow key={message.id} message={message} locale={locale} back={here} />
                    ))}
                  </ul>
                </section>
              ))}
            </Sheet>
          ))}
        </RowNavigation>
      )}
      {view.pages > 1 && (
        <nav aria-label={inbox.pages} className="flex items-center gap-3 text-ink-2">
          {view.page > 1 && (
            <ButtonLink href={hrefOf(view.group, view.onlyUnread, view.page - 1)}>
              {shell.lists.previous}
            </ButtonLink>
          )}
          <span>{shell.lists.page(view.page, view.pages)}</span>
          {view.page < view.pages && (
            <ButtonLink href={hrefOf(view.group, view.onlyUnread, view.page + 1)}>
              {shell.lists.next}
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  )
}

function Empty({ view, inbox }: { view: InboxView; inbox: AllWords['inbox'] }) {
  const { title, body } = view.onlyUnread ? inbox.empty.unread : inbox.empty.all
  return <EmptyState title={title}>{body}</EmptyState>
}

function hrefOf(group: MessageGroup | null, onlyUnread: boolean, page = 1): Route {
  const query = new URLSearchParams()
  if (group !== null) query.set('group', group)
  if (onlyUnread) query.set('show', 'unread')
  if (page > 1) query.set('page', String(page))
  return `/inbox${query.size > 0 ? `?${query}` : ''}` as Route
}

function dayText(day: LocalDate, today: LocalDate, locale: Locale, inbox: AllWords['inbox']): string {
  const text = longDate(day, locale)
  if (day === today) return `${inbox.today} · ${text}`
  return day === addDays(today, -1) ? `${inbox.yesterday} · ${text}` : text
}
