import { VerbForm } from '@/components/layout/verb-form'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Tag, type Tone } from '@/components/ui/tag'
import { GROUP_OF, STAFF_MESSAGE_KINDS, type MessageGroup } from '@/lib/domain/access/staff-messages'
import { timeOf } from '@/lib/domain/calendar/local-date'
import { shortPlace } from '@/lib/i18n/format/places'
import { staffMessageText } from '@/lib/i18n/format/staff-message'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { MessageView } from '@/lib/queries/inbox'
import { readOne } from './actions'

/** What went wrong or runs out stands out among what merely came. */
const URGENT: ReadonlySet<string> = new Set([
  'clockLate',
  'reminderUnanswered',
  'moneyReturned',
  'moneyMismatched',
  'noticeFailed',
])
const SOON: ReadonlySet<string> = new Set(['clockSoon', 'clockDueToday', 'reminderArrived', 'lateToConfirm'])

type MessageRowProps = {
  readonly message: MessageView
  readonly locale: Locale
  readonly back: string
}

/** One message: what it says, of which case, when. The sentence is the link, and opening it reads it. */
export function MessageRow({ message, locale, back }: MessageRowProps) {
  const { inbox } = wordsFor(locale)
  const { subject, read } = message
  const group = groupOf(message.kind)
  const reference = subject?.reference ?? told(message.content['reference'])
  return (
    <li
      data-row-link=""
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2 last:border-b-0 hover:bg-sunken has-[a:focus-visible]:bg-accent-soft"
    >
      <Tag tone={toneOf(message.kind)} className="min-w-10 text-center">
        {group === null ? inbox.title : inbox.groups[group]}
      </Tag>
      <span className="flex min-w-0 flex-1 basis-72 flex-wrap items-baseline gap-x-2 max-md:order-3 max-md:basis-full">
        {/* Not a Link: what is fetched ahead would be read without having been looked at. */}
        <a
          href={`/inbox/${message.id}`}
          className={classes('rounded-sm hover:underline', read ? 'text-ink-2' : 'font-semibold text-ink')}
        >
          {!read && <span className="sr-only">{inbox.newOne} </span>}
          {staffMessageText(message, locale)}
        </a>
        {reference !== null && (
          <span className="flex flex-wrap gap-x-2 text-sm text-ink-3">
            {reference}
            {subject && (
              <span>{inbox.route(shortPlace(subject.orig, locale), shortPlace(subject.dest, locale))}</span>
            )}
          </span>
        )}
      </span>
      <time dateTime={message.at.toISOString()} className="text-sm text-ink-3 max-md:order-1">
        {timeOf(message.at)}
      </time>
      {!read && (
        <VerbForm action={readOne} className="max-md:order-2 max-md:ml-auto">
          <input type="hidden" name="id" value={message.id} />
          <input type="hidden" name="back" value={back} />
          <Button type="submit" variant="quiet" size="small">
            {inbox.readOne}
          </Button>
        </VerbForm>
      )}
    </li>
  )
}

function groupOf(kind: string): MessageGroup | null {
  const known = STAFF_MESSAGE_KINDS.find((one) => one === kind)
  return known === undefined ? null : GROUP_OF[known]
}

function toneOf(kind: string): Tone {
  if (URGENT.has(kind)) return 'late'
  return SOON.has(kind) ? 'soon' : 'calm'
}

function told(reference: unknown): string | null {
  return typeof reference === 'string' && reference !== '' ? reference : null
}
