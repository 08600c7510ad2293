import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button'
import type { ReminderList, RemindersPage } from '@/lib/queries/reminders-page'
import { words } from '@/lib/web/locale'

export function remindersHref(list: ReminderList, page: number): string {
  const query = [...(list === 'open' ? [] : [`list=${list}`]), ...(page === 1 ? [] : [`page=${page}`])]
  return `/supervision/reminders${query.length === 0 ? '' : `?${query.join('&')}`}`
}

export async function Pager({ view }: { readonly view: RemindersPage }) {
  const { list, page, pages } = view
  const { lists } = (await words()).shell
  if (pages === 1) return null
  return (
    <nav aria-label={lists.page(page, pages)} className="mt-3 flex items-center gap-3 print:hidden">
      {page > 1 && <ButtonLink href={remindersHref(list, page - 1) as Route}>{lists.previous}</ButtonLink>}
      <span className="text-ink-3">{lists.page(page, pages)}</span>
      {page < pages && <ButtonLink href={remindersHref(list, page + 1) as Route}>{lists.next}</ButtonLink>}
    </nav>
  )
}
