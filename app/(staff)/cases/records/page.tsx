import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { CorrectionList } from '@/components/records/correction-list'
import { PlanText } from '@/components/records/plan-text'
import { RecordSheet } from '@/components/records/record-sheet'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { requireActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import { shortInstant } from '@/lib/i18n/format/dates'
import { shortPlace } from '@/lib/i18n/format/places'
import { recordsPage, type RecordsPage } from '@/lib/queries/records-page'
import { currentLocale, words } from '@/lib/web/locale'
import { keptNumbers } from '@/lib/web/records-cookie'
import { FindForm, MergeForm, SplitForm } from './forms'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).people.records.title }
}

/** Person records: what was looked up last, and what waits for a second person. No number in the address. */
export default async function Records() {
  const actor = await requireActor()
  const page = await recordsPage(actor, await keptNumbers(actor.staffId), now())
  if (!page) notFound()
  const locale = await currentLocale()
  const { records: says } = (await words()).people
  return (
    <>
      <PageBar title={says.title} />
      <div className="flex flex-col gap-4">
        <p className="max-w-4xl text-pretty text-ink-2">{says.lead}</p>
        <Waiting page={page} />
        <Sheet title={says.search.title}>
          <FindForm />
        </Sheet>
        <Found page={page} />
        {page.decided.length > 0 && (
          <CorrectionList title={says.decided} rows={page.decided} locale={locale} />
        )}
      </div>
    </>
  )
}

async function Waiting({ page }: { page: RecordsPage }) {
  const locale = await currentLocale()
  const { records: says, identity } = (await words()).people
  if (page.open.length === 0 && page.identities.length === 0) return null
  return (
    <>
      {page.open.length > 0 && <CorrectionList title={says.open} rows={page.open} locale={locale} />}
      {page.identities.length > 0 && (
        <Sheet title={identity.waiting}>
          <ul className="divide-y divide-line">
            {page.identities.map(({ reference, personName, at }) => (
              <li key={reference} className="flex flex-wrap gap-x-3 py-1.5">
                <Link
                  href={`/cases/${reference}#identity` as Route}
                  className="text-accent underline underline-offset-2"
                >
                  {reference}
                </Link>
                <span>{personName}</span>
                <span className="text-ink-3">{shortInstant(at, locale)}</span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  )
}

/** Of somebody who is no business of this agency nothing is shown. */
async function NotOurs() {
  const { search } = (await words()).people.records
  return (
    <div role="status">
      <Notice tone="info" title={search.elsewhere}>
        {search.elsewhereHint}
      </Notice>
    </div>
  )
}

async function Found({ page }: { page: RecordsPage }) {
  const locale = await currentLocale()
  const all = await words()
  const { records: says, notices } = all.people
  const { records, elsewhere, pair, openId, mayPropose } = page
  if (!page.searched) return null
  if (elsewhere && records.length === 0) return <NotOurs />
  if (records.length === 0)
    return (
      <Sheet kind="flush" label={says.search.none}>
        <div role="status">
          <EmptyState title={says.search.none}>{says.search.noneHint}</EmptyState>
        </div>
      </Sheet>
    )
  const survivor = pair?.plans.length === 1 ? pair.plans[0]?.survivorId : undefined
  return (
    <>
      {elsewhere && <NotOurs />}
      {openId !== null && (
        <Notice
          tone="warn"
          title={notices.frozen}
          actions={
            <ButtonLink size="small" href={`/cases/records/${openId}` as Route}>
              {notices.toCorrection}
            </ButtonLink>
          }
        >
          {says.correction.waits}
        </Notice>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {records.map((record) => (
          <RecordSheet
            key={record.id}
            record={record}
            locale={locale}
            {...(survivor !== undefined && {
              tag: (
                <Tag tone={record.id === survivor ? 'done' : 'calm'}>
                  {record.id === survivor ? says.record.survives : says.record.disappears}
                </Tag>
              ),
            })}
          />
        ))}
      </div>
      {pair && (
        <Sheet kind={mayPropose && openId === null ? 'due' : 'padded'} title={says.plan.title}>
          <div className="flex flex-col gap-3">
            <p className="text-ink-2">{says.plan.because[pair.because]}</p>
            {pair.different && <Notice tone="warn" title={says.plan.different} />}
            {pair.plans[0] && pair.because !== 'severalActive' && (
              <PlanText plan={pair.plans[0]} records={records} locale={locale} />
            )}
            {openId === null && !mayPropose && <p className="text-ink-3">{says.plan.cannot}</p>}
            {openId === null && mayPropose && pair.because !== 'severalActive' && (
              <MergeForm
                keep={pair.plans.map(({ survivorId }) => survivorId)}
                records={records.slice(0, 2).map(({ id, recordNo, name }) => ({
                  id,
                  label: `${says.plan.keep(recordNo)} · ${name}`,
                }))}
              />
            )}
          </div>
        </Sheet>
      )}
      {openId === null &&
        mayPropose &&
        records
          .filter(({ enrolments }) => enrolments.length > 1)
          .map((record) => (
            <Sheet key={record.id}>
              <Disclosure summary={`${says.record.title(record.recordNo)} · ${says.split.title}`}>
                <SplitForm
                  personId={record.id}
                  enrolments={record.enrolments.map((one) => ({
                    id: one.id,
                    label: `${shortPlace(one.area, locale)} · ${all.lifecycle.schemes[one.scheme].name}`,
                  }))}
                />
              </Disclosure>
            </Sheet>
          ))}
    </>
  )
}
