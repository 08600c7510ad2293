import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PlanText } from '@/components/records/plan-text'
import { RecordSheet } from '@/components/records/record-sheet'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValues } from '@/components/ui/key-values'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { requireActor } from '@/lib/auth/current-actor'
import { viewCorrection } from '@/lib/commands/view-correction'
import { now } from '@/lib/env'
import { instantText } from '@/lib/i18n/format/dates'
import { correctionPage, type CorrectionPage } from '@/lib/queries/correction-page'
import { currentLocale, words } from '@/lib/web/locale'
import { DecideForms, UndoForm, WithdrawForm } from './forms'

type CorrectionRoute = { readonly params: Promise<{ readonly correctionId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).people.records.title }
}

/** One proposed or decided correction of person records; the look at both is recorded first. */
export default async function Correction({ params }: CorrectionRoute) {
  const actor = await requireActor()
  const { correctionId } = await params
  const parsed = viewCorrection.input.safeParse({ correctionId })
  if (!parsed.success) notFound()
  const looked = await viewCorrection({ kind: 'staff', actor }, parsed.data, now())
  const page = looked.ok ? await correctionPage(actor, correctionId) : null
  if (!page) notFound()
  const locale = await currentLocale()
  const { correction: says, plan, record: recordWords, statuses } = (await words()).people.records
  const marked = new Map(page.going.map((id) => [id, says.goes]))
  return (
    <div className="flex max-w-6xl flex-col gap-4">
      <div>
        <p className="text-sm text-ink-3">
          <Link href={'/cases/records' as Route} className="text-accent underline underline-offset-2">
            {says.back}
          </Link>
        </p>
        <div className="flex flex-wrap items-center gap-x-3">
          <h1 className="text-xl">{says.title[page.kind]}</h1>
          <Tag tone={page.status === 'open' ? 'soon' : page.status === 'executed' ? 'done' : 'calm'}>
            {statuses[page.status]}
          </Tag>
        </div>
        <p className="text-ink-2">{says.proposed(page.openedBy, instantText(page.openedAt, locale))}</p>
        {page.closedBy !== null && page.closedAt !== null && (
          <p className="text-ink-2">{says.decided(page.closedBy, instantText(page.closedAt, locale))}</p>
        )}
      </div>
      <Decision page={page} />
      {page.plan && (
        <Sheet title={plan.title}>
          <PlanText plan={page.plan} records={page.records} locale={locale} />
        </Sheet>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {page.records.map((record) => (
          <RecordSheet
            key={record.id}
            record={record}
            locale={locale}
            marked={marked}
            {...(page.kind === 'merge' &&
              page.status === 'open' && {
                tag: (
                  <Tag tone={record.id === page.survivorId ? 'done' : 'calm'}>
                    {record.id === page.survivorId ? recordWords.survives : recordWords.disappears}
                  </Tag>
                ),
              })}
          />
        ))}
      </div>
    </div>
  )
}

/** What was said, and what this reader may do about it. */
async function Decision({ page }: { page: CorrectionPage }) {
  const { correction: says } = (await words()).people.records
  const { id, kind, status } = page
  return (
    <Sheet kind={page.mayDecide ? 'due' : 'padded'} label={says.title[kind]}>
      <div className="flex flex-col gap-3">
        {page.newPerson && (
          <p className="font-semibold">{says.newPerson(page.newPerson.name, page.newPerson.masked)}</p>
        )}
        <KeyValues
          entries={[
            { term: says.evidence, value: page.evidence },
            ...(page.note === null ? [] : [{ term: says.note, value: page.note }]),
          ]}
        />
        {status === 'open' && !page.mayDecide && (
          <p className="text-ink-3">{page.own ? says.own : says.waits}</p>
        )}
        {page.mayDecide && <DecideForms correctionId={id} kind={kind} />}
        {status === 'open' && page.own && <WithdrawForm correctionId={id} />}
        {kind === 'merge' && status === 'executed' && <p className="text-ink-2">{says.nowOne}</p>}
        {status === 'undone' && <p className="text-ink-2">{says.undone}</p>}
        {page.undo === 'used' && <p className="text-ink-3">{says.used}</p>}
        {page.undo === 'may' && (
          <Disclosure summary={says.undo}>
            <p className="mb-2 text-ink-3">{says.undoHint}</p>
            <UndoForm correctionId={id} />
          </Disclosure>
        )}
      </div>
    </Sheet>
  )
}
