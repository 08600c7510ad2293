import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { KeyValues } from '@/components/ui/key-values'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { isClockMoved } from '@/lib/env'
import { instantText, shortInstant } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import { eventName, webhookWords } from '@/lib/i18n/webhook-words'
import { webhookPage, type WebhookPage } from '@/lib/queries/webhook-page'
import { currentLocale, words } from '@/lib/web/locale'
import { failingText } from '../failing-text'
import { StateTag } from '../state-tag'
import { DeadLetters } from './dead-letters'
import { Deliveries } from './deliveries'
import { UUID } from './uuid'
import { Verbs } from './verbs'

export async function generateMetadata(): Promise<Metadata> {
  return { title: webhookWords(await currentLocale()).title }
}

type EndpointPageProps = { readonly params: Promise<{ readonly endpointId: string }> }

/** One address: whether its messages are taken, and what to do about those that are not. */
export default async function EndpointPage({ params }: EndpointPageProps) {
  const actor = await requireActor()
  const { endpointId } = await params
  const realNow = new Date()
  const page = UUID.test(endpointId) ? await webhookPage(actor, endpointId, realNow) : null
  if (page === null) notFound()
  const locale = await currentLocale()
  const { one, acts } = webhookWords(locale)
  const { entry, settings } = page
  return (
    <>
      <PageBar title={entry.name} />
      {entry.failing !== null && <Failing failing={entry.failing} realNow={realNow} locale={locale} />}
      <DeadLetters endpointId={endpointId} letters={page.letters} mayAct={settings !== null} />
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Deliveries deliveries={page.deliveries} locale={locale} isClockMoved={isClockMoved()} />
        <div className="flex flex-col gap-3">
          <Details page={page} locale={locale} kinds={await kindsListed(entry.kinds, locale)} />
          {settings !== null && (
            <Sheet title={one.verbs}>
              <Verbs
                endpointId={endpointId}
                isPaused={entry.state === 'paused'}
                hasOldSecret={page.oldSecretUntil !== null}
              />
            </Sheet>
          )}
          <Sheet title={acts.title}>
            <ul className="flex flex-col gap-1">
              {page.acts.map(({ id, act, at, by }) => (
                <li key={id}>
                  {acts[act]}
                  <span className="text-ink-3">
                    {' '}
                    · {by} · {shortInstant(at, locale)}
                  </span>
                </li>
              ))}
            </ul>
          </Sheet>
        </div>
      </div>
    </>
  )
}

type FailingProps = Readonly<{
  failing: NonNullable<WebhookPage['entry']['failing']>
  realNow: Date
  locale: Locale
}>

function Failing({ failing, realNow, locale }: FailingProps) {
  const says = webhookWords(locale).failing
  const { why, next } = failingText(failing, realNow, locale)
  return (
    <Notice tone="warn" title={says.title(why)} className="mb-3">
      <p>{next}</p>
      <p className="max-w-3xl">{says.lead}</p>
    </Notice>
  )
}

async function kindsListed(kinds: readonly string[], locale: Locale): Promise<string> {
  const { allKinds, create } = webhookWords(locale)
  if (kinds.length === 0) return allKinds
  const { list } = (await words()).shell.punctuation
  return kinds.map((kind) => (kind === 'beside' ? create.beside : eventName(kind, locale))).join(list)
}

function Details({ page, locale, kinds }: { page: WebhookPage; locale: Locale; kinds: string }) {
  const says = webhookWords(locale)
  const { one } = says
  const { entry, oldSecretUntil } = page
  return (
    <Sheet title={one.details} aside={<StateTag state={entry.state} locale={locale} />}>
      <KeyValues
        entries={[
          { term: one.cases, value: entry.agency ? nameIn(entry.agency, locale) : says.all },
          { term: one.address, value: <span className="break-all">{entry.address}</span> },
          { term: one.kinds, value: kinds },
          {
            term: one.secret,
            value:
              oldSecretUntil === null ? one.secretSet : one.secretBoth(shortInstant(oldSecretUntil, locale)),
          },
          {
            term: one.since,
            value: one.sinceBy(instantText(page.createdAt, locale), nameIn(page.createdBy, locale)),
          },
        ]}
      />
    </Sheet>
  )
}
