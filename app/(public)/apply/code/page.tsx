import type { Metadata } from 'next'
import { PublicSection } from '@/components/layout/public-shell'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { maskPhone } from '@/lib/domain/identity/mask'
import { isProven } from '@/lib/domain/site/application-draft'
import { now } from '@/lib/env'
import { draftFor } from '@/lib/web/apply/draft-cookie'
import { words } from '@/lib/web/locale'
import { RefusedNotice } from '../refused'
import { StepFrame } from '../step-frame'
import { sendAgain, typeCode } from './actions'
import { CodeForm, SendForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).apply.steps.code }
}

/** The code that was sent; after a proof has run out, the way to a new one. */
export default async function CodePage() {
  const kept = await draftFor('code')
  const { as, person, applicant, ticket, proof, proofOver, refused } = kept.draft
  const isOver = proofOver === true || (proof !== undefined && !isProven(kept.draft, now()))
  const { apply } = await words()
  const says = apply.code
  const phone = maskPhone((as === 'self' ? person?.phone : applicant?.phone) ?? '', 'staff') ?? ''
  return (
    <StepFrame
      step="code"
      kept={kept}
      title={says.title}
      lead={ticket ? says.sentTo(phone) : says.notSent(phone)}
      back="/apply/person"
    >
      <PublicSection>
        <div className="grid gap-4">
          {isOver && !refused && <Notice tone="warn" title={says.over} />}
          {refused && <RefusedNotice refusal={refused} />}
          {ticket && <CodeForm typeCode={typeCode} />}
          <SendForm sentAt={ticket?.sentAt ?? null} sendAgain={sendAgain} />
          <Disclosure summary={says.none}>
            <ul className="list-disc pl-5">
              {says.noneItems.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </Disclosure>
        </div>
      </PublicSection>
    </StepFrame>
  )
}
