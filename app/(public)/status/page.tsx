import type { Metadata } from 'next'
import { PublicSection } from '@/components/layout/public-shell'
import { StatusResult } from '@/components/transfer/status-result'
import { Notice } from '@/components/ui/notice'
import { now } from '@/lib/env'
import { later } from '@/lib/site/ask'
import { statusView } from '@/lib/site/status'
import { currentLocale, words } from '@/lib/web/locale'
import { provenAt, statusCookie, type StatusSession } from '@/lib/web/status-cookie'
import { hideFigures, leave, showFigures } from './actions'
import { StatusForm } from './form'
import { LookAgain } from './look-again'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).status.title }
}

export default async function StatusPage() {
  const { status } = await words()
  const session = await statusCookie.kept()
  const view = session && (await statusView(session.asked, now()))
  if (session && view)
    return (
      <StatusResult
        view={view}
        locale={await currentLocale()}
        figures={session.figures ?? null}
        leave={leave}
        hideFigures={hideFigures}
        showFigures={provenAt(session, now())?.as === 'person' ? showFigures : null}
        said={<Said session={session} />}
      />
    )
  return (
    <PublicSection>
      <h1 className="text-2xl">{status.title}</h1>
      <p className="mt-2 mb-4 text-ink-2">{status.form.lead}</p>
      <StatusForm />
    </PublicSection>
  )
}

/** What came of what was asked last: done, refused after all, or still on its way. */
async function Said({ session: { done, waiting } }: { readonly session: StatusSession }) {
  const { statusActs } = await words()
  const answer = waiting ? await later(waiting.kind, waiting.request) : null
  if (waiting && !answer)
    return (
      <Notice title={statusActs.waiting.title} className="mb-3">
        <p>{statusActs.waiting.text}</p>
        <LookAgain label={statusActs.waiting.look} />
      </Notice>
    )
  const faults: Readonly<Record<string, string>> = statusActs.faults
  if (answer && !answer.ok)
    return (
      <Notice tone="warn" className="mb-3">
        {faults[answer.refusal.code] ?? faults['other']}
      </Notice>
    )
  const act = waiting?.act ?? done
  return act === undefined || act === 'figures' ? null : (
    <Notice tone="done" announce className="mb-3">
      {statusActs.done[act]}
    </Notice>
  )
}
