import { z } from 'zod'
import { CERTIFICATE } from '@/lib/domain/documents/papers/certificate'
import { no, ok } from '@/lib/domain/result'
import { writeOwnAct } from '@/lib/db/access-log'
import type { Db } from '@/lib/db/client'
import { openPaperFile } from '@/lib/db/paper-files'
import { currentRecord } from '@/lib/db/person-records'
import { openProof } from '@/lib/db/proofs'
import type { SiteAnswer, SiteAnswers } from '@/lib/schemas/site-answers'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { command } from '../command'

/** The kept file of an own certificate, whoever issued it; of anybody else's, nothing is said. */
export async function fetchCertificate(
  { proof, number }: SiteRequest<'fetchCertificate'>,
  at: Date,
  database: Db,
): Promise<SiteAnswer<'fetchCertificate'>> {
  const proven = openProof(proof, ['person'], at)
  if (!proven) return no({ code: 'proof-expired' })
  const { personId } = proven
  if (personId === null) return no({ code: 'not-found' })
  return fetch({ kind: 'system' }, { personId, number }, at, database)
}

type File = SiteAnswers['fetchCertificate']

const Wanted = z.object({ personId: z.uuid(), number: z.string() })

const fetch = command(Wanted, async (ctx, { personId: proven, number }) => {
  const personId = await currentRecord(ctx.tx, proven)
  const certificate = await ctx.tx.enrolmentCertificate.findFirst({
    where: { personId: { in: [proven, personId] }, paper: { number } },
    include: { paper: true },
    orderBy: { version: 'desc' },
  })
  if (!certificate) return no({ code: 'not-found' })
  const { paper } = certificate
  if (paper.status === 'failed') return no({ code: 'document-pending', detail: 'render-failed' })
  if (paper.status !== 'ready' || !paper.pdfSealed) return ok<File>({ pdf: null })
  await writeOwnAct(ctx.tx, { at: ctx.at, personId, transferId: null, act: 'printed', field: CERTIFICATE })
  return ok<File>({ pdf: openPaperFile(paper.pdfSealed).toString('base64') })
})
