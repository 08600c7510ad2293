import 'server-only'
import type { Route } from 'next'
import type { ApplicationDraft } from '@/lib/domain/site/application-draft'
import { askFor } from './asking'
import { draftCookie, pathOf } from './draft-cookie'
import { admitted, counted } from '../paced'

/** Has a code sent to whoever applies; why none was sent is told on the page where it is typed. */
export async function sendCodeTo(draft: ApplicationDraft): Promise<Route> {
  const { as, person, applicant } = draft
  if (!person) return pathOf('person')
  if (!(await admitted('SendCode'))) return told(draft, 'later')
  await counted('SendCode')
  const sent = await askFor(
    draft,
    'sendCode',
    as === 'self'
      ? { purpose: 'person', person, phone: person.phone ?? '' }
      : { purpose: 'applicant', phone: applicant?.phone ?? '' },
  )
  return sent.ok ? sent.value : told(draft, sent.refusal.code)
}

async function told(draft: ApplicationDraft, code: string): Promise<Route> {
  await draftCookie.keep({ ...draft, refused: { code } })
  return pathOf('code')
}
