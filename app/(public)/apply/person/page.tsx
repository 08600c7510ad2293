import type { Metadata } from 'next'
import { PublicSection } from '@/components/layout/public-shell'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { isProven } from '@/lib/domain/site/application-draft'
import { identityProvider, now } from '@/lib/env'
import { draftFor } from '@/lib/web/apply/draft-cookie'
import { words } from '@/lib/web/locale'
import { StepFrame } from '../step-frame'
import { PersonForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).apply.steps.person }
}

export default async function PersonPage() {
  const kept = await draftFor('person')
  const { draft } = kept
  const { apply } = await words()
  return (
    <StepFrame
      step="person"
      kept={kept}
      title={apply.person.title[draft.as]}
      lead={apply.person.lead}
      back="/apply"
    >
      <PublicSection>
        <PersonForm
          as={draft.as}
          {...(draft.person && { person: draft.person })}
          {...(draft.applicant && { applicant: draft.applicant })}
          proven={isProven(draft, now())}
          provider={draft.as === 'self' ? (identityProvider()?.name ?? null) : null}
          today={dayOf(now())}
        />
      </PublicSection>
    </StepFrame>
  )
}
