import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { PublicSection } from '@/components/layout/public-shell'
import { VerbForm } from '@/components/layout/verb-form'
import { Button } from '@/components/ui/button'
import { timeOf } from '@/lib/domain/calendar/local-date'
import { APPLY_STEPS, type ApplyStep } from '@/lib/domain/site/application-draft'
import type { DraftOnPage } from '@/lib/web/apply/draft-cookie'
import { words } from '@/lib/web/locale'
import { throwAway } from './actions'

type StepFrameProps = {
  readonly step: ApplyStep
  readonly kept: DraftOnPage
  readonly title: ReactNode
  readonly lead?: ReactNode
  readonly back?: Route
  readonly children: ReactNode
}

/** One page of the way: where one is, what is asked, and what is kept of it on this phone. */
export async function StepFrame({ step, kept, title, lead, back, children }: StepFrameProps) {
  const { apply } = await words()
  const at = APPLY_STEPS.indexOf(step) + 1
  return (
    <>
      <PublicSection className="border-b-0 pb-2">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm text-ink-3">
          <span>{apply.progress(at, APPLY_STEPS.length)}</span>
          {back !== undefined && (
            <Link
              prefetch={false}
              href={back}
              className="inline-flex min-h-7 items-center underline underline-offset-4"
            >
              {apply.back}
            </Link>
          )}
        </p>
        <div className="mt-1.5 flex gap-1" aria-hidden="true">
          {APPLY_STEPS.map((one, index) => (
            <span key={one} className={`h-1 flex-1 rounded-sm ${index < at ? 'bg-accent' : 'bg-line'}`} />
          ))}
        </div>
        <h1 className="mt-4 text-2xl text-balance">{title}</h1>
        {lead !== undefined && <p className="mt-1.5 text-ink-2">{lead}</p>}
      </PublicSection>
      {children}
      <PublicSection className="border-t print:hidden">
        <p className="text-sm text-ink-3">{apply.kept(timeOf(kept.until))}</p>
        <VerbForm action={throwAway} className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button type="submit">{apply.throwAway}</Button>
          <span className="min-w-0 flex-1 basis-40 text-sm text-ink-3">{apply.throwAwayHint}</span>
        </VerbForm>
      </PublicSection>
    </>
  )
}
