import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PaperBar } from '@/components/documents/paper-bar'
import { PrintButton } from '@/components/documents/print-button'
import { ExplainedDate } from '@/components/transfer/case/explained-date'
import { casePath, readingOf } from '@/components/transfer/case/reading'
import { requireActor } from '@/lib/auth/current-actor'
import { viewCase } from '@/lib/commands/view-case'
import { now } from '@/lib/env'
import { casePage } from '@/lib/queries/case-page'
import { currentLocale, words } from '@/lib/web/locale'

type DateRoute = {
  readonly params: Promise<{ readonly reference: string; readonly clock: string }>
  readonly searchParams: Promise<{ readonly round?: string | string[] }>
}

export async function generateMetadata({ params }: DateRoute): Promise<Metadata> {
  const { casePage: says } = await words()
  return { title: `${says.clocks.explain} · ${(await params).reference}` }
}

/** One date of a case, day by day, to look at or to print: of the last round unless another is asked for. */
export default async function DateOfCase({ params, searchParams }: DateRoute) {
  const actor = await requireActor()
  const { reference, clock: name } = await params
  const { round } = await searchParams
  const at = now()
  const page = await casePage(actor, reference, at)
  const clock = page?.clocks.findLast(
    (one) => one.clock === name && (round === undefined || one.round === Number(round)),
  )
  if (!page || !clock) notFound()
  const looked = await viewCase({ kind: 'staff', actor }, { reference }, at)
  if (!looked.ok) notFound()
  const { calendar } = await words()
  return (
    <>
      <PaperBar back={{ href: casePath(reference), label: calendar.date.back }}>
        <PrintButton label={calendar.date.print} variant="primary" />
      </PaperBar>
      <ExplainedDate clock={clock} reading={readingOf(page, await currentLocale())} />
    </>
  )
}
