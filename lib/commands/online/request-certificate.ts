import { z } from 'zod'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { CERTIFICATE } from '@/lib/domain/documents/papers/certificate'
import { ASKED_ONLINE } from '@/lib/domain/documents/reissue'
import { no, ok } from '@/lib/domain/result'
import { writeOwnAct } from '@/lib/db/access-log'
import { findAgencyOfArea, readParameters } from '@/lib/db/areas'
import { certificateObstacle, findCertifiable, findOwnEnrolment } from '@/lib/db/certificates'
import type { Db } from '@/lib/db/client'
import { toDay } from '@/lib/db/days'
import { contentOfPaper } from '@/lib/db/papers'
import { currentRecord } from '@/lib/db/person-records'
import { openProof } from '@/lib/db/proofs'
import type { SiteAnswer } from '@/lib/schemas/site-answers'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { holdEnrolment, writeCertificate } from '../certificate-writing'
import { command, type Ctx } from '../command'

/** 网上申领参保凭证, by somebody the register knows. */
export async function requestCertificate(
  { proof, area }: SiteRequest<'requestCertificate'>,
  at: Date,
  database: Db,
): Promise<SiteAnswer<'requestCertificate'>> {
  const proven = openProof(proof, ['person'], at)
  if (!proven) return no({ code: 'proof-expired' })
  const { personId } = proven
  if (personId === null) return no({ code: 'not-found' })
  return issue({ kind: 'system' }, { personId, area }, at, database)
}

const Wanted = z.object({ personId: z.uuid(), area: z.string() })

/**
 * Issues the certificate of the own enrolment at an area in the name of its agency. One a day: asked for again that
 * day, the one that stands is given back; on a later day another one takes its place, and its reason says that it
 * was asked for online.
 */
const issue = command(Wanted, async (ctx, { personId: proven, area }) => {
  const agency = await findAgencyOfArea(ctx.tx, area)
  if (!agency) return no({ code: 'not-found' })
  const { certificateOnline } = await readParameters(ctx.tx, area, dayOf(ctx.at))
  if (agency.connection !== 'connected' || !certificateOnline)
    return no({ code: 'wrong-state', detail: 'certificate-not-online' })
  const personId = await currentRecord(ctx.tx, proven)
  const seen = await findOwnEnrolment(ctx.tx, personId, area)
  if (!seen) return no({ code: 'not-found', detail: 'certificate-no-enrolment' })
  await holdEnrolment(ctx, { personId, enrolmentId: seen.id })
  const row = await findCertifiable(ctx.tx, seen.id, area)
  if (!row) return no({ code: 'changed-meanwhile' })
  const obstacle = await certificateObstacle(ctx.tx, row)
  if (obstacle) return no({ code: 'wrong-state', detail: `certificate-${obstacle}` })
  const last = row.certificates[0]?.paper
  const standing = last && (await issuedToday(ctx, last.id))
  const paperId =
    standing?.id ??
    (
      await writeCertificate(ctx, row, {
        agencyId: agency.id,
        issuedById: null,
        reason: 'other',
        note: ASKED_ONLINE,
      })
    ).id
  await writeOwnAct(ctx.tx, {
    at: ctx.at,
    personId,
    transferId: null,
    act: 'viewed',
    field: CERTIFICATE,
  })
  const paper = await ctx.tx.paper.findUniqueOrThrow({ where: { id: paperId } })
  const { code } = contentOfPaper(paper)
  if (code === null) throw new Error('an issued certificate without a code')
  return ok({ number: paper.number, code })
})

async function issuedToday(ctx: Ctx, id: string): Promise<{ readonly id: string } | null> {
  const paper = await ctx.tx.paper.findUniqueOrThrow({ where: { id }, select: { id: true, issuedOn: true } })
  return toDay(paper.issuedOn) === dayOf(ctx.at) ? paper : null
}
