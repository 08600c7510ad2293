import 'server-only'
import { admitPaperFile, checkPaper, checkPaperFile } from '@/lib/commands/check-paper'
import { db, type Db } from '@/lib/db/client'
import { fileDigest } from '@/lib/db/paper-files'
import {
  proofsOf,
  verdictOf,
  type IssuedEvidence,
  type ProofOf,
  type Verdict,
} from '@/lib/domain/documents/verdict'
import { no, ok, type Result } from '@/lib/domain/result'
import { verifyPdf } from '@/lib/outside/seal/verify-pdf'
import {
  issuedPaper,
  knownCertificates,
  type IssuedPaper,
  type PublicPaper,
} from '@/lib/queries/verification'
import type { AskedPaper } from './verification-cookie'

export type VerifyRefusal = { readonly code: 'no-match' | 'too-many' | 'unreadable' }
type Found = Result<AskedPaper & { readonly waitMs: number }, VerifyRefusal & { readonly waitMs: number }>

/** Where a question comes from and when. */
type Asking = { readonly address: string; readonly at: Date; readonly database?: Db }

const SYSTEM = { kind: 'system' } as const
const IS_PDF = /^[\s\S]{0,1024}%PDF-\d/u

/** By what stands beside the QR. Unknown and wrong are one refusal. */
export async function findByCode(
  asked: { readonly number: string; readonly code: string },
  { address, at, database = db() }: Asking,
): Promise<Found> {
  const answer = await checkPaper(SYSTEM, { ...asked, address }, at, database)
  if (!answer.ok) return no({ code: 'no-match', waitMs: 0 })
  const { paperId, waitMs, tooMany } = answer.value
  if (tooMany) return no({ code: 'too-many', waitMs })
  return paperId === null ? no({ code: 'no-match', waitMs }) : ok({ paperId, file: null, waitMs })
}

/** By the file itself. An unknown file is an answer too, and says what is wrong with it. */
export async function findByFile(pdf: Uint8Array, { address, at, database = db() }: Asking): Promise<Found> {
  const pace = await admitPaperFile(SYSTEM, { address }, at, database)
  if (!pace.ok) return no({ code: 'unreadable', waitMs: 0 })
  const { waitMs, tooMany } = pace.value
  if (tooMany) return no({ code: 'too-many', waitMs })
  const head = Buffer.from(pdf.subarray(0, 1100)).toString('latin1')
  const reading = verifyPdf(pdf, await knownCertificates(database))
  const answer = await checkPaperFile(
    SYSTEM,
    { sha256: fileDigest(pdf), markedPaperId: reading.paperId, address },
    at,
    database,
  )
  if (!answer.ok) return no({ code: 'unreadable', waitMs })
  const { paperId, same } = answer.value
  if (!IS_PDF.test(head)) return no({ code: 'unreadable', waitMs })
  const { signed, intact, coversWholeDocument, signer, fingerprint } = reading
  const file = { signed, intact, coversWholeDocument, known: signer?.known ?? false, fingerprint, same }
  return ok({ paperId, file, waitMs })
}

export type Verification = {
  readonly verdict: Verdict
  readonly proofs: readonly ProofOf[]
  readonly how: 'code' | 'file'
  readonly paper: PublicPaper | null
  /** Of the seal on the paper as issued, or on the file where no such paper was issued. */
  readonly fingerprint: string | null
}

/**
 * The answer, worked out from the kept file every time it is shown: nothing is called genuine because somebody
 * once said so.
 */
export async function verificationOf(
  { paperId, file }: AskedPaper,
  database: Db = db(),
): Promise<Verification> {
  const issued = paperId === null ? null : await issuedPaper(paperId, database)
  const evidence = issued && evidenceOf(issued)
  const verdict = verdictOf(evidence, file)
  return {
    verdict,
    proofs: proofsOf(evidence, file),
    how: file ? 'file' : 'code',
    paper: issued && paperFor(verdict, issued),
    fingerprint: issued?.seal?.fingerprint ?? file?.fingerprint ?? null,
  }
}

/** Whoever holds an altered file learns which paper it is not, and nothing about the person. */
function paperFor(verdict: Verdict, { paper }: IssuedPaper): PublicPaper {
  return verdict === 'altered' ? { ...paper, person: null } : paper
}

function evidenceOf({ rendered, kept, pdf, seal, paper }: IssuedPaper): IssuedEvidence {
  const reading = pdf && seal ? verifyPdf(pdf, [seal.certificatePem]) : null
  const signedAt = reading?.signedAt ?? null
  return {
    rendered,
    kept,
    sealHolds:
      reading !== null && reading.intact && reading.coversWholeDocument && reading.signer?.known === true,
    // Which seal a paper bears was fixed in the transaction that issued it. When that seal was retired says nothing:
    // a change of seals that commits meanwhile may bear an earlier instant than the paper.
    sealInForce: seal !== null && signedAt !== null && signedAt >= seal.validFrom && signedAt < seal.validTo,
    replaced: paper.newest !== null,
  }
}
