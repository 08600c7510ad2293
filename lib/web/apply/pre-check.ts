import 'server-only'
import { no } from '@/lib/domain/result'
import type { ApplicationDraft } from '@/lib/domain/site/application-draft'
import { applicationOf, askFor, type Settled } from './asking'
import { draftCookie } from './draft-cookie'
import { admitted, counted } from '../paced'

/** Whether the application could be accepted as it stands. */
export async function preCheckFor(draft: ApplicationDraft): Promise<Settled> {
  await draftCookie.keep(draft)
  const { proof } = draft
  if (!proof) return no({ code: 'proof-expired' })
  // Slower, never refused: it took a code to get here, and a whole mobile network may share one address.
  await admitted('PreCheck')
  await counted('PreCheck')
  return askFor({ ...draft, goesOn: undefined, papersDone: undefined }, 'preCheck', {
    proof: proof.proof,
    application: applicationOf(draft),
  })
}
