import { z } from 'zod'
import { recordOwnLook } from '@/lib/db/access-log'
import type { Db } from '@/lib/db/client'
import { openCaseOf } from '@/lib/db/open-case'
import { acceptanceDue, agenciesOf, checkApplication } from '@/lib/db/pre-check'
import { no, ok } from '@/lib/domain/result'
import type { OnlinePreCheck, SiteAnswer } from '@/lib/schemas/site-answers'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { command, type Answer } from '../command'
import { APPLICANT, provenFor, whyNot, reachOf, toCheck, toldTo, type Proven } from './applying'
import { forSite } from './refused'

/**
 * What would be answered if this were submitted now. Facts of the register go in where the proof is of that very
 * person; to anybody else the answer is the same for a number that is known here and one that is not.
 */
export async function preCheck(
  body: SiteRequest<'preCheck'>,
  at: Date,
  database: Db,
): Promise<SiteAnswer<'preCheck'>> {
  const proven = provenFor(body.proof, body.application, at)
  return proven ? forSite(await checkOnline(APPLICANT, proven, at, database)) : no(whyNot(body.proof, at))
}

/** The same for one employee of an employer's list. */
export const checkOnline = command(
  z.custom<Proven>(),
  async ({ tx, at }, proven): Promise<Answer<OnlinePreCheck>> => {
    const input = toCheck(proven.application)
    const agencies = await agenciesOf(tx, input)
    if (!agencies) return no({ code: 'not-found', detail: 'area' })
    if (agencies.destination.connection === 'none')
      return no({ code: 'wrong-side', detail: 'incoming-letter' })
    if (agencies.destination.connection === 'exchange')
      return no({ code: 'wrong-side', detail: 'exchange-destination' })
    const { reach, person } = await reachOf(tx, proven)
    if (person)
      await recordOwnLook(tx, {
        at,
        transferId: null,
        personId: person.id,
        act: 'looked-up',
        field: reach === 'employee' ? 'employer-pre-check' : 'pre-check',
      })
    const by = { ...agencies, person, lodgedAt: 'destination' as const }
    const isKnown = reach === 'register'
    const told = await checkApplication(tx, input, isKnown ? by : { ...by, isUnasked: true }, at)
    const open = isKnown && person ? await openCaseOf(tx, { ...told.application, personId: person.id }) : null
    return ok({
      mode: told.mode,
      rules: await toldTo(reach, {
        full: async () => (isKnown ? told : await checkApplication(tx, input, by, at)).rules,
        unasked: async () => told.rules,
      }),
      materials: told.asked,
      known: isKnown,
      openCase: open && { reference: open.reference },
      acceptedBy: await acceptanceDue(tx, told.application, at),
    })
  },
)
