'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { Tag } from '@/components/ui/tag'
import { useLiveUnread } from './live-unread'
import { useIn } from './locale-provider'
import { inboxEn, inboxZh } from '@/lib/i18n/messages/inbox'

type LiveAlertsProps = {
  readonly href: Route
  /** As the page was made; shown without script and while the server cannot be heard. */
  readonly count: number
}

/** The way to the reader's messages, with how many are unread; the number changes by itself. */
export function LiveAlerts({ href, count }: LiveAlertsProps) {
  const inbox = useIn(inboxZh, inboxEn)
  const { unread, stale } = useLiveUnread()
  const shown = stale || unread === null ? count : unread
  return (
    <>
      <Link
        href={href}
        prefetch={false}
        className="rounded-sm whitespace-nowrap hover:text-ink hover:underline"
        title={stale ? inbox.stale : inbox.announce(shown)}
      >
        {inbox.alerts}{' '}
        <Tag
          tone={shown > 0 ? 'late' : 'calm'}
          className={stale ? 'font-semibold opacity-60' : 'font-semibold'}
        >
          {shown > 999 ? '999+' : shown}
        </Tag>
      </Link>
      <span role="status" className="sr-only">
        {/* Only what came while the page was open; the link itself says the rest. */}
        {unread !== null && unread > count ? inbox.announce(unread) : ''}
      </span>
    </>
  )
}
