import { Pager as PagesOf } from '@/components/ui/pager'
import type { ReminderList, RemindersPage } from '@/lib/queries/reminders-page'

export function remindersHref(list: ReminderList, page: number): string {
  const query = [...(list === 'open' ? [] : [`list=${list}`]), ...(page === 1 ? [] : [`page=${page}`])]
  return `/supervision/reminders${query.length === 0 ? '' : `?${query.join('&')}`}`
}

export function Pager({ view: { list, page, pages } }: { readonly view: RemindersPage }) {
  return (
    <PagesOf
      page={page}
      pages={pages}
      previous={remindersHref(list, page - 1)}
      next={remindersHref(list, page + 1)}
    />
  )
}
