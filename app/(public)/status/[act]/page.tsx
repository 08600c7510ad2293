import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { PublicSection } from '@/components/layout/public-shell'
import { isStatusAct, mayAct, openActs, type StatusAct } from '@/lib/domain/site/status-acts'
import { now } from '@/lib/env'
import { statusView } from '@/lib/site/status'
import { words } from '@/lib/web/locale'
import { provenAt, statusCookie } from '@/lib/web/status-cookie'
import { PhoneForms } from './_forms/phone-forms'
import { AskPayOutForm, ComplainForm, NoticesForm, ObjectForm, WithdrawForm } from './_forms/plain-forms'
import { SupplementForm } from './_forms/supplement-form'

type ActRoute = { readonly params: Promise<{ readonly act: string }> }

export async function generateMetadata({ params }: ActRoute): Promise<Metadata> {
  const { act } = await params
  const { acts } = (await words()).statusActs
  return isStatusAct(act) ? { title: acts[act].name } : {}
}

/** One thing to ask for, behind the one-time code of who may ask for it. */
export default async function StatusActPage({ params }: ActRoute) {
  const { act } = await params
  if (!isStatusAct(act)) notFound()
  const session = await statusCookie.kept()
  if (!session) redirect('/status')
  const view = await statusView(session.asked, now())
  if (!view || !openActs(view).includes(act)) redirect('/status')
  const proven = provenAt(session, now())
  if (!proven || !mayAct(act, proven.as)) redirect(`/status/prove?act=${act}`)
  const { statusActs, lifecycle } = await words()
  const items = view.supplementCodes.map((code) => ({
    code,
    name: lifecycle.supplementCodes[code].name,
    note: view.supplementNotes[code] ?? null,
  }))
  return (
    <PublicSection>
      <p className="text-ink-3">{view.reference}</p>
      <h1 className="mt-1 mb-2 text-2xl leading-snug text-balance">{statusActs.acts[act].name}</h1>
      <Body act={act} items={items} isNewPhoneSent={session.newPhone !== undefined} />
      <p className="mt-5">
        <Link
          prefetch={false}
          href={'/status' as Route}
          className="inline-block min-h-6 underline underline-offset-4"
        >
          {statusActs.back}
        </Link>
      </p>
    </PublicSection>
  )
}

type BodyProps = {
  readonly act: StatusAct
  readonly items: Parameters<typeof SupplementForm>[0]['items']
  readonly isNewPhoneSent: boolean
}

function Body({ act, items, isNewPhoneSent }: BodyProps) {
  switch (act) {
    case 'supplement':
      return <SupplementForm items={items} />
    case 'withdraw':
      return <WithdrawForm />
    case 'object':
      return <ObjectForm />
    case 'askPayOut':
      return <AskPayOutForm />
    case 'changePhone':
      return <PhoneForms isSent={isNewPhoneSent} />
    case 'setNotices':
      return <NoticesForm />
    case 'complain':
      return <ComplainForm />
    case 'figures':
      return redirect('/status#figures')
    default:
      return act satisfies never
  }
}
