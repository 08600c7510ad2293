import 'server-only'
import { fileDigest } from '@/lib/db/file-digest'
import type { Db } from '@/lib/db/open-database'
import { siteDb } from '@/lib/db/site-client'
import { boxOfCode, publishedPaperKey } from '@/lib/db/site-vault'
import { normalisePaperNumber } from '@/lib/domain/documents/paper-number'
import {
  proofsOf,
  verdictOf,
  type FileEvidence,
  type ProofOf,
  type Verdict,
} from '@/lib/domain/documents/verdict'
import { no, ok, type Result } from '@/lib/domain/result'
import type { PaperRecord, PaperWords } from '@/lib/domain/site/paper-record'
import { verifyPdf } from '@/lib/outside/seal/verify-pdf'
import { failed, forgiven, paceFor, tried } from './pace'

/** What was asked: number and code as typed, or a file that was dropped, with what was found out about it. */
export type AskedPaper =
  | { readonly by: 'code'; readonly number: string; readonly code: string }
  | { readonly by: 'file'; readonly paperId: string | null; readonly file: FileEvidence }

export type VerifyRefusal = { readonly code: 'no-match' | 'too-many' | 'unreadable' }
type Found = Result<
  { readonly asked: AskedPaper; readonly waitMs: number },
  VerifyRefusal & { readonly waitMs: number }
>

/** Where a question comes from and when. */
type Asking = { readonly address: string; readonly at: Date; readonly from?: Db }

const PACE = 'VerifyAttempt'
const IS_PDF = /^[\s\S]{0,1024}%PDF-\d/u

/**
 * By what stands beside the QR. A wrong code and an unknown number are one refusal by one look-up of a keyed digest of
 * both; failures slow down the address and, more gently, the number.
 */
export async function findByCode(
  { number, code }: { readonly number: string; readonly code: string },
  { address, at, from = siteDb() }: Asking,
): Promise<Found> {
  const compared = normalisePaperNumber(number)
  const paced = { address, of: compared }
  const { waitMs, tooMany } = await tried(PACE, paced, at, from)
  if (tooMany) return no({ code: 'too-many', waitMs })
  const key = publishedPaperKey(compared, code)
  if ((await from.publishedPaper.count({ where: { key } })) > 0) {
    await forgiven(PACE, paced, at, from)
    return ok({ asked: { by: 'code', number, code }, waitMs })
  }
  return no({ code: 'no-match', waitMs })
}

/**
 * By the file itself, which may be, or say it is, one that was issued. An unknown file is an answer too, and says what
 * is wrong with it. Every file counts, known or not, for reading one costs more than looking up a code: many of them
 * slow the address down, failures alone send it away.
 */
export async function findByFile(pdf: Uint8Array, { address, at, from = siteDb() }: Asking): Promise<Found> {
  // In small letters, as no number of a paper is compared.
  const dropped = `file ${address}`
  const { waitMs, tooMany } = await paceFor(PACE, { address, of: dropped }, at, from)
  if (tooMany) return no({ code: 'too-many', waitMs })
  await failed(PACE, { of: dropped }, at, from)
  const reading = verifyPdf(pdf, await knownCertificates(from))
  const published = (where: { pdfSha256: string } | { paperId: string }) =>
    from.publishedPaper.findFirst({ where, select: { paperId: true } })
  const same = await published({ pdfSha256: fileDigest(pdf) })
  // What the file says it is, is believed only as far as it is compared with that one.
  const marked = !same && reading.paperId !== null ? await published({ paperId: reading.paperId }) : null
  const paperId = same?.paperId ?? marked?.paperId ?? null
  if (paperId === null) await failed(PACE, { address }, at, from)
  if (!IS_PDF.test(Buffer.from(pdf.subarray(0, 1100)).toString('latin1')))
    return no({ code: 'unreadable', waitMs })
  const { signed, intact, coversWholeDocument, signer, fingerprint } = reading
  const known = signer?.known ?? false
  const file = { signed, intact, coversWholeDocument, known, fingerprint, same: same !== null }
  return ok({ asked: { by: 'file', paperId, file }, waitMs })
}

/** Certificates of all agencies, those of before too: old papers stay verifiable. */
async function knownCertificates(from: Db): Promise<readonly string[]> {
  const rows = await from.signingKey.findMany({ select: { certificatePem: true } })
  return rows.map((one) => one.certificatePem)
}

/** An issued paper as far as the public may know it. */
export type PublicPaper = Pick<PaperRecord, 'kind' | 'number' | 'version' | 'issuedOn' | 'newest'> & {
  readonly id: string
  readonly issuer: { readonly name: string; readonly englishName: string; readonly phone: string }
  /** 张*, for who has number and code; null to others, and where it is about nobody. */
  readonly person: string | null
  /** When the kept file was looked at last. */
  readonly provenAt: Date
}

export type Verification = {
  readonly verdict: Verdict
  readonly proofs: readonly ProofOf[]
  readonly paper: PublicPaper | null
  /** Of the seal on the paper as issued, or on the file where no such paper was issued. */
  readonly fingerprint: string | null
}

/** The answer, put together anew every time it is shown. */
export async function verificationOf(asked: AskedPaper, from: Db = siteDb()): Promise<Verification> {
  const file = asked.by === 'file' ? asked.file : null
  const row = await publishedRow(asked, from)
  if (!row) {
    const fingerprint = file?.fingerprint ?? null
    return { verdict: verdictOf(null, file), proofs: proofsOf(null, file), paper: null, fingerprint }
  }
  const { evidence, issuer, key, provenAt, ...record } = row.record as unknown as PaperRecord
  const issued = { ...evidence, replaced: record.newest !== null }
  const seal =
    key === null
      ? null
      : await from.signingKey.findUnique({ where: { id: key }, select: { fingerprint: true } })
  const { kind, number, version, issuedOn, newest } = record
  return {
    verdict: verdictOf(issued, file),
    proofs: proofsOf(issued, file),
    paper: {
      ...{ id: row.paperId, kind, number, version, issuedOn, newest },
      issuer: await from.agency.findUniqueOrThrow({
        where: { id: issuer },
        select: { name: true, englishName: true, phone: true },
      }),
      person: asked.by === 'code' ? personOn(row.wordsSealed, asked) : null,
      provenAt: new Date(provenAt),
    },
    fingerprint: seal?.fingerprint ?? file?.fingerprint ?? null,
  }
}

async function publishedRow(asked: AskedPaper, from: Db) {
  if (asked.by === 'code') {
    const key = publishedPaperKey(normalisePaperNumber(asked.number), asked.code)
    return from.publishedPaper.findUnique({ where: { key } })
  }
  return asked.paperId === null ? null : from.publishedPaper.findUnique({ where: { paperId: asked.paperId } })
}

/** Whoever only holds a file learns which paper it is, or is not, and nothing about the person. */
function personOn(
  wordsSealed: Uint8Array | null,
  { number, code }: { readonly number: string; readonly code: string },
): string | null {
  if (wordsSealed === null) return null
  const plain = boxOfCode(normalisePaperNumber(number), code).openBytes('words', wordsSealed)
  return (JSON.parse(plain.toString()) as PaperWords).person
}
