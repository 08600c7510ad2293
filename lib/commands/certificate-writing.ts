import { textsOf } from '@/lib/domain/documents/papers/content'
import type { ReissueReason } from '@/lib/domain/documents/reissue'
import { certificateBody, lockEnrolment, type CertifiableEnrolment } from '@/lib/db/certificates'
import { insertPaper, UnprintablePaper, type IssuedPaper } from '@/lib/db/papers'
import { awaitCorrection } from '@/lib/db/person-records'
import { missingGlyphs } from '@/lib/fonts/missing-glyphs'
import type { Ctx } from './command'

type Issuing = {
  readonly agencyId: string
  /** Null where the person asked for it online. */
  readonly issuedById: string | null
  /** Why another one of the same enrolment, which takes the place of the last. */
  readonly reason: ReissueReason | null
  readonly note: string | null
}

/** Waits for whoever corrects the record or issues another certificate of it just now; to be read again then. */
export async function holdEnrolment(
  ctx: Ctx,
  of: { readonly personId: string; readonly enrolmentId: string },
): Promise<void> {
  await awaitCorrection(ctx.tx, of.personId)
  await lockEnrolment(ctx.tx, of.enrolmentId)
}

/**
 * Puts a certificate of an enrolment on record: the first, or the next version with its reason.
 * @throws UnprintablePaper where a character has no font
 */
export async function writeCertificate(
  ctx: Ctx,
  row: CertifiableEnrolment,
  { agencyId, issuedById, reason, note }: Issuing,
): Promise<IssuedPaper> {
  const body = await certificateBody(ctx.tx, row, ctx.at)
  const missing = missingGlyphs(textsOf(body))
  if (missing.length > 0) throw new UnprintablePaper(missing)
  const last = row.certificates[0]?.paper ?? null
  const paper = await insertPaper(ctx.tx, {
    body,
    transferId: null,
    reference: null,
    agencyId,
    issuedById,
    at: ctx.at,
    replaces: last,
  })
  await ctx.tx.enrolmentCertificate.create({
    data: {
      paperId: paper.id,
      personId: row.personId,
      enrolmentId: row.id,
      version: paper.version,
      online: issuedById === null,
      ...(last && { reason, note }),
    },
  })
  return paper
}
