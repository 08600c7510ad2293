import { z } from 'zod'
import { standingOf, type CaseStanding } from '@/lib/db/case-party'
import type { Db } from '@/lib/db/client'
import { openProof } from '@/lib/db/proofs'
import { lockTransfer, type CaseFile } from '@/lib/db/transfers'
import { no, type Result } from '@/lib/domain/result'
import type { CaseParty } from '@/lib/domain/site/status-acts'
import type { SiteRefusal } from '@/lib/schemas/site-answers'
import { command, type Answer, type Ctx } from '../command'
import { forSite, PROOF_EXPIRED } from './refused'

type CaseWork<B, T> = (ctx: Ctx, file: CaseFile, body: B) => Promise<Answer<T>>

/**
 * Work on the one case that was proven, by one of its parties, in one transaction under its lock. The case is
 * taken as it is: whoever asks saw it as it was published, and the step itself says where it is too late.
 * @param parties who may: the insured person, or whoever applied for them; `registered` is the person by the number
 *   of the register alone, not by one that was typed on the application
 */
export function onProvenCase<B extends { readonly proof: string }, T>(
  parties: readonly CaseParty[] | 'registered',
  work: CaseWork<Omit<B, 'proof'>, T>,
): (body: B, at: Date, database: Db) => Promise<Result<T, SiteRefusal>> {
  const run = command(z.custom<Omit<B, 'proof'>>(), async (ctx, body): Promise<Answer<T>> => {
    const id = ctx.doer.kind === 'applicant' ? ctx.doer.transferId : null
    const file = id === null ? null : await lockTransfer(ctx.tx, { id })
    if (!file || file.facts.state === 'draft') return no({ code: 'not-found' })
    return work(ctx, file, body)
  })
  const may = (standing: CaseStanding | null) => {
    if (parties === 'registered') return standing === 'registered'
    return standing !== null && parties.includes(standing === 'applicant' ? 'applicant' : 'person')
  }
  return async ({ proof, ...body }, at, database) => {
    const proven = openProof(proof, ['case'], at)
    if (!proven || !may(await standingOf(database, proven))) return no(PROOF_EXPIRED)
    return forSite(await run({ kind: 'applicant', transferId: proven.transferId }, body, at, database))
  }
}

/** What every step is told: the case, as it is now under its lock. */
export function asSeen({ row }: CaseFile) {
  return { reference: row.reference ?? '', version: row.version, lateNote: undefined }
}
