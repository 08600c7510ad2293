import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { shortInstant } from '@/lib/i18n/format/dates'
import type { Reading } from './reading'

/** Notes of one's own agency and those both share. */
export function NotesSheet({ reading, form }: { reading: Reading; form: ReactNode }) {
  const { page, locale, words } = reading
  const { notes: says } = words.casePage
  if (page.notes.length === 0 && form === null) return null
  return (
    <Sheet id="notes" title={says.title}>
      {page.notes.length === 0 && <p className="text-ink-3">{says.none}</p>}
      <ul className="divide-y divide-line">
        {page.notes.map(({ key, at, writtenBy, shared, text }) => (
          <li key={key} className="py-2 first:pt-0">
            <p className="whitespace-pre-wrap">{text}</p>
            <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
              {writtenBy} · {shortInstant(at, locale)}
              <Tag tone={shared ? 'accent' : 'calm'}>{shared ? says.shared : says.own}</Tag>
            </p>
          </li>
        ))}
      </ul>
      {form !== null && (
        <Disclosure summary={says.add} className="mt-1.5 print:hidden">
          {form}
        </Disclosure>
      )}
    </Sheet>
  )
}
