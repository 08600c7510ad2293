import type { ReactNode } from 'react'
import { PublicSection } from '@/components/layout/public-shell'
import { VerbForm } from '@/components/layout/verb-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { maskPhone } from '@/lib/domain/identity/mask'
import { now } from '@/lib/env'
import { isGood } from '@/lib/web/one-time-codes'
import type { OwnErrand, OwnSession } from '@/lib/web/apply/own-session'
import { words } from '@/lib/web/locale'
import { CodeForm, SendForm } from '../code/form'
import { RefusedNotice } from '../refused'
import { clearOwn, sendAgain, typeCode } from './actions'
import { OwnPersonForm } from './person-form'

type ProvenPageProps = {
  readonly errand: OwnErrand
  readonly session: OwnSession | null
  readonly gone: boolean
  readonly title: string
  readonly lead: string
  /** Under the forms, for whom they do not work. */
  readonly help: ReactNode
  /** For whoever was proven. */
  readonly children: ReactNode
}

/** A page for the person alone: who, the code, then what it is for. */
export async function ProvenPage({ errand, session, gone, title, lead, help, children }: ProvenPageProps) {
  const { ownProof: says } = await words()
  const isProven = isGood(session?.proof, now())
  return (
    <>
      <PublicSection className="border-b-0 pb-2">
        <h1 className="text-2xl text-balance">{title}</h1>
        <p className="mt-1.5 text-ink-2">{lead}</p>
      </PublicSection>
      {session && isProven ? (
        children
      ) : (
        <PublicSection title={session ? undefined : says.who}>
          {session ? (
            <Code session={session} />
          ) : (
            <>
              {gone && <Notice tone="warn" title={says.gone} className="mb-3" />}
              <p className="mb-4 text-ink-2">{says.whoLead}</p>
              <OwnPersonForm errand={errand} />
            </>
          )}
          <div className="mt-4 text-sm text-ink-3">{help}</div>
        </PublicSection>
      )}
      {session && (
        <PublicSection className="border-t">
          <VerbForm action={clearOwn}>
            <input type="hidden" name="errand" value={errand} />
            <Button type="submit" className="thumb whitespace-normal">
              {says.notYou}
            </Button>
          </VerbForm>
        </PublicSection>
      )}
    </>
  )
}

async function Code({ session: { ticket, phone, proofOver, refused } }: { readonly session: OwnSession }) {
  const says = (await words()).apply.code
  const masked = maskPhone(phone, 'staff') ?? ''
  return (
    <div className="grid gap-4">
      <p className="text-ink-2">{ticket ? says.sentTo(masked) : says.notSent(masked)}</p>
      {proofOver && !refused && <Notice tone="warn" title={says.over} />}
      {refused && <RefusedNotice refusal={refused} />}
      {ticket && <CodeForm typeCode={typeCode} />}
      <SendForm sentAt={ticket?.sentAt ?? null} sendAgain={sendAgain} />
    </div>
  )
}
