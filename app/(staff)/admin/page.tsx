import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import Link from 'next/link'
import { PageBar } from '@/components/layout/page-bar'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { mayReadAdministration } from '@/lib/domain/access/policy'
import { webhookWords } from '@/lib/i18n/webhook-words'
import { currentLocale, words } from '@/lib/web/locale'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).admin.title }
}

/** The rooms of administration this reader may enter. */
export default async function AdminPage() {
  const actor = await requireActor()
  if (!mayReadAdministration(actor)) notFound()
  const { admin, exchange, seals, shell } = await words()
  const webhooks = webhookWords(await currentLocale())
  const doors = [
    { href: '/admin/calendars', title: shell.nav.calendars, says: admin.doors.calendars },
    { href: '/admin/areas', title: shell.nav.areas, says: admin.doors.areas },
    { href: '/admin/staff', title: shell.nav.staff, says: admin.doors.staff },
    { href: '/admin/seals', title: seals.title, says: seals.lead },
    { href: '/admin/webhooks', title: webhooks.title, says: webhooks.door },
    ...(actor.scope === 'nation'
      ? [{ href: '/admin/exchange', title: exchange.title, says: exchange.lead }]
      : []),
  ]
  return (
    <>
      <PageBar title={admin.title} />
      <p className="mb-3 text-ink-2">{admin.lead}</p>
      <ul className="grid max-w-3xl gap-3 sm:grid-cols-2">
        {doors.map(({ href, title, says }) => (
          <li key={href}>
            <Sheet className="relative h-full hover:border-edge">
              <h2 className="text-md">
                <Link href={href as Route} className="text-accent after:absolute after:inset-0">
                  {title}
                </Link>
              </h2>
              <p className="mt-1 text-ink-2">{says}</p>
            </Sheet>
          </li>
        ))}
      </ul>
    </>
  )
}
