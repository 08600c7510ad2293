'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { VerbForm } from '@/components/layout/verb-form'
import { Button, buttonLook } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { shortInstant } from '@/lib/i18n/format/dates'
import type { DraftLine } from '@/lib/queries/intake-page'
import { discardDraft } from './actions'
import type { AreaWords } from './use-areas'
import type { Keeping } from './use-draft'

/** Whether what is typed is kept, in a word. */
export function DraftStatus({ keeping }: { readonly keeping: Keeping }) {
  const { draft } = useWords().intake
  const texts: Record<Keeping, string> = {
    none: '',
    changed: draft.unsaved,
    saving: draft.saving,
    saved: draft.saved,
    failed: draft.failed,
  }
  return (
    <p role="status" className={keeping === 'failed' ? 'text-sm text-late' : 'text-sm text-ink-3'}>
      {texts[keeping]}
    </p>
  )
}

/** The person was here before: the draft of then is taken up rather than a second one begun. */
export function BegunDraft({ draftId }: { readonly draftId: string }) {
  const { draft } = useWords().intake
  return (
    <Notice tone="info" title={draft.begun} className="mb-3">
      {/* A page of its own, so that the form there begins with what was kept. */}
      <a href={`/cases/new?draft=${draftId}`} className={buttonLook({ size: 'small' })}>
        {draft.resumeBegun}
      </a>
    </Notice>
  )
}

type DraftListProps = { readonly drafts: readonly DraftLine[]; readonly areas: AreaWords }

/** What was begun and not submitted, to go on with. */
export function DraftList({ drafts, areas }: DraftListProps) {
  const locale = useLocale()
  const { intake, lifecycle } = useWords()
  if (drafts.length === 0) return null
  return (
    <Sheet title={intake.draft.list}>
      <ul className="flex flex-col gap-1">
        {drafts.map(({ draftId, name, originArea, destinationArea, since }) => (
          <li key={draftId} className="flex flex-wrap items-baseline gap-x-3">
            <Link
              href={`/cases/new?draft=${draftId}` as Route}
              className="text-accent underline-offset-2 hover:underline"
            >
              {intake.draft.resume(name)}
            </Link>
            <span className="text-sm text-ink-3">
              {lifecycle.schemeChange(areas.nameOf(originArea), areas.nameOf(destinationArea))} ·{' '}
              {shortInstant(since, locale)}
            </span>
            <VerbForm action={discardDraft}>
              <input type="hidden" name="draftId" value={draftId} />
              <Button type="submit" variant="quiet" size="small" aria-label={intake.draft.discardOf(name)}>
                {intake.draft.discard}
              </Button>
            </VerbForm>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
