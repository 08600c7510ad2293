import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { ComponentType } from 'react'
import { KeyValues } from '@/components/ui/key-values'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { viewCase } from '@/lib/commands/view-case'
import type { Clock } from '@/lib/domain/clocks/clock'
import type { FormStep } from '@/lib/domain/transfer/form-steps'
import { now } from '@/lib/env'
import { shortPlace } from '@/lib/i18n/format/places'
import { refusalText } from '@/lib/i18n/format/refusals'
import type { AllWords } from '@/lib/i18n/words'
import { stepPage, type StepView } from '@/lib/queries/step-view'
import { currentLocale, words } from '@/lib/web/locale'
import type { StepFormProps } from './step-frame'

export type StepPageProps = { readonly params: Promise<{ readonly reference: string }> }

/** The title of a step's page: its name, never the person's. */
export async function stepMetadata(step: FormStep, { params }: StepPageProps): Promise<Metadata> {
  const { lifecycle } = await words()
  return { title: `${lifecycle.steps[step].button} · ${(await params).reference}` }
}

/** A step on a page of its own: what it does, by which rule, on which clock, its form, and the way back. */
export async function StepPage({
  step,
  params,
  form: Form,
}: StepPageProps & { readonly step: FormStep; readonly form: ComponentType<StepFormProps> }) {
  const actor = await requireActor()
  const { reference } = await params
  const at = now()
  const page = await stepPage(actor, reference, step, at)
  if (!page) notFound()
  const looked = await viewCase({ kind: 'staff', actor }, { reference }, at)
  if (!looked.ok) notFound()
  const locale = await currentLocale()
  const all = await words()
  const { lifecycle, stepPages } = all
  const { view, personName, idMasked, origin, destination } = page
  const refused = view.obstacle && refusalText(view.obstacle, locale)
  const { does, source } = stepPages.pages[step]
  return (
    <div className="flex max-w-6xl flex-col gap-3.5">
      <div>
        <p className="text-sm text-ink-3">
          <Link href={`/cases/${reference}` as Route} className="text-accent underline underline-offset-2">
            {stepPages.backToCase}
          </Link>{' '}
          {reference}
        </p>
        <h1 className="text-xl">{lifecycle.steps[step].button}</h1>
        <p className="text-ink-2">
          <span className="font-semibold text-ink">{personName}</span> {idMasked} ·{' '}
          {all.casePage.route(shortPlace(origin, locale), shortPlace(destination, locale))}
        </p>
      </div>
      <Sheet>
        <p className="max-w-4xl text-pretty">{does}</p>
        <KeyValues
          className="mt-2.5 text-sm"
          entries={[
            ...(refused ? [] : clockEntries(view, all)),
            ...signingEntry(view, all),
            { term: stepPages.terms.source, value: source },
          ]}
        />
      </Sheet>
      {refused ? (
        <Notice tone="warn" title={`${stepPages.notOpen}${all.shell.punctuation.colon}${refused.says}`}>
          {refused.cure}
        </Notice>
      ) : (
        <Sheet kind="due" label={lifecycle.steps[step].button}>
          <Form view={view} placement="page" />
        </Sheet>
      )}
    </div>
  )
}

function clockEntries({ ends, starts, wouldBeLate }: StepView, { lifecycle, stepPages, shell }: AllWords) {
  const { terms, clocks } = stepPages
  const nameOf = (clock: Clock) => {
    const { name } = lifecycle.clocks[clock]
    return clock === wouldBeLate ? clocks.late(name) : name
  }
  const listed = (names: readonly Clock[]) => names.map(nameOf).join(shell.punctuation.list)
  if (ends.length === 0 && starts.length === 0) return [{ term: terms.clocks, value: clocks.none }]
  return [
    ...(ends.length > 0 ? [{ term: terms.ends, value: listed(ends) }] : []),
    ...(starts.length > 0 ? [{ term: terms.starts, value: listed(starts) }] : []),
  ]
}

function signingEntry({ signing }: StepView, { lifecycle, stepPages }: AllWords) {
  if (signing === null || signing.part === 'second') return []
  return [{ term: stepPages.terms.signing, value: stepPages.signing.first(lifecycle.roles[signing.role]) }]
}
