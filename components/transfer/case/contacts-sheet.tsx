import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { longDate, shortInstant } from '@/lib/i18n/format/dates'
import type { ContactView } from '@/lib/queries/case-contacts'
import type { Reading } from './reading'

type ContactsSheetProps = {
  readonly reading: Reading
  readonly form: ReactNode
  /** Says that a promised reply has been given. */
  readonly answer: (contact: ContactView) => ReactNode
}

/** 沟通记录: who called or came, what was promised, and whether it was kept. */
export function ContactsSheet({ reading, form, answer }: ContactsSheetProps) {
  const { page, locale, words } = reading
  const { contacts: says } = words.people
  if (page.contacts.length === 0 && form === null) return null
  return (
    <Sheet id="contacts" title={says.title}>
      {page.contacts.length === 0 && <p className="text-ink-3">{says.none}</p>}
      <ul className="divide-y divide-line">
        {page.contacts.map((contact) => (
          <li key={contact.key} className="flex flex-col gap-1 py-2 first:pt-0">
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="font-semibold">{kindText(contact, reading)}</span>
              <span className="text-ink-2">
                {says.callers[contact.caller]}
                {!contact.verified && ` · ${says.unverified}`}
              </span>
              <Promised reading={reading} contact={contact} />
            </p>
            <p className="whitespace-pre-wrap">{contact.text}</p>
            {contact.reply !== null && <p className="whitespace-pre-wrap">{says.replyOf(contact.reply)}</p>}
            <p className="text-xs text-ink-3">
              {contact.writtenBy !== null && `${contact.writtenBy} · `}
              {shortInstant(contact.at, locale)}
            </p>
            {contact.replyBy !== null && contact.repliedOn === null && form !== null && (
              <div className="print:hidden">{answer(contact)}</div>
            )}
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

function Promised({ reading, contact }: { reading: Reading; contact: ContactView }) {
  const { page, locale, words } = reading
  const { contacts: says } = words.people
  const { replyBy, repliedOn } = contact
  if (replyBy === null) return null
  if (repliedOn !== null) return <Tag tone="done">{says.replied(longDate(repliedOn, locale))}</Tag>
  return replyBy < page.today ? (
    <Tag tone="late">{says.overdue(longDate(replyBy, locale))}</Tag>
  ) : (
    <Tag tone="soon">{says.promised(longDate(replyBy, locale))}</Tag>
  )
}

function kindText({ kind, about }: ContactView, { words }: Reading): string {
  const { contacts: says } = words.people
  return kind === 'online' ? says.online[about ?? 'complaint'] : says.kinds[kind]
}
