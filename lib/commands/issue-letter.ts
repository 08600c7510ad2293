import type { Prisma } from '@/lib/db/generated/client'
import { newDocumentNumber, payeeOf, sha256 } from '@/lib/db/cases'
import type { CaseFile } from '@/lib/db/transfers'
import type { Json } from '@/lib/domain/canonical'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { mayRemit } from '@/lib/domain/money/what-moves'
import { issuePaper } from './issue-paper'
import { staffId } from './take-step'
import type { Ctx } from './command'

/** The next number of a contact letter of the destination. */
export async function letterNumber(ctx: Ctx, { row }: CaseFile): Promise<string> {
  const area = await ctx.tx.area.findUniqueOrThrow({ where: { code: row.destinationAreaCode } })
  const agency = { slug: row.destinationAgency.slug, areaName: area.name, areaCode: area.code }
  return newDocumentNumber(ctx.tx, agency, 'contact-letter', Number(dayOf(ctx.at).slice(0, 4)))
}

/**
 * Whether a letter of the destination is out that a new version has to take the place of: none was sent yet, one
 * that came by post is not ours to issue, and once a table is sealed the letter has done its work.
 */
export async function isLetterOut(ctx: Ctx, { row, facts }: CaseFile): Promise<boolean> {
  if (facts.sealedVersions > 0 || facts.destinationConnection !== 'connected') return false
  return (await ctx.tx.contactLetter.count({ where: { transferId: row.id } })) > 0
}

/**
 * Issues a version of the contact letter (联系函): what it says is fixed here with its digest, among it the
 * payee the origin will pay to, where money may move at all. The letter names the person by masked number; the
 * full one is opened for the printed copy only.
 * @param known its number, where an event names it before the letter is written
 */
export async function issueLetter(
  ctx: Ctx,
  file: CaseFile,
  trackingNo: string | null,
  known?: string,
): Promise<{ number: string }> {
  const { row } = file
  const number = known ?? (await letterNumber(ctx, file))
  const bank = mayRemit(file.facts) ? payeeOf(row.destinationAgency) : null
  const here = await ctx.tx.enrolment.findUnique({
    where: {
      personId_areaCode_scheme: {
        personId: row.personId,
        areaCode: row.destinationAreaCode,
        scheme: row.toScheme,
      },
    },
  })
  // The registry of a place that does not work here is not ours to read from.
  const there =
    row.originAgency.connection !== 'connected'
      ? null
      : await ctx.tx.enrolment.findUnique({
          where: {
            personId_areaCode_scheme: {
              personId: row.personId,
              areaCode: row.originAreaCode,
              scheme: row.fromScheme,
            },
          },
        })
  const last = await ctx.tx.contactLetter.findFirst({
    where: { transferId: row.id },
    orderBy: { version: 'desc' },
    select: { number: true, version: true },
  })
  const content: { [key: string]: Json } = {
    number,
    // A later version says which one it takes the place of.
    ...(last ? { replaces: last.number } : {}),
    to: {
      agency: row.originAgency.name,
      areaCode: row.originAreaCode,
      address: row.originAgency.address,
      postcode: row.originAgency.postcode,
    },
    person: {
      name: row.person.name,
      idType: row.person.idType,
      idMasked: row.person.idMasked,
      sex: row.person.sex,
      householdType: row.person.householdType,
      originPersonalNumber: there?.personalNumber ?? null,
    },
    transfer: {
      fromScheme: row.fromScheme,
      toScheme: row.toScheme,
      pairMode: row.pairMode,
      enrolledSince: here?.startMonth ?? null,
    },
    payee: bank ? { ...bank.payee } : null,
    from: {
      agency: row.destinationAgency.name,
      areaCode: row.destinationAreaCode,
      address: row.destinationAgency.address,
      postcode: row.destinationAgency.postcode,
      contactPerson: row.destinationAgency.contactPerson,
      phone: row.destinationAgency.phone,
    },
    reference: row.reference,
    issuedOn: dayOf(ctx.at),
  }
  await ctx.tx.contactLetter.create({
    data: {
      transferId: row.id,
      number,
      version: (last?.version ?? 0) + 1,
      issuedAt: ctx.at,
      issuedById: staffId(ctx),
      content: content as Prisma.InputJsonObject,
      payeeAccountSealed: bank?.accountSealed ?? null,
      sha256: sha256(content),
      channel: file.facts.mode === 'online' ? 'platform' : 'post',
      trackingNo,
    },
  })
  await issuePaper(ctx, { kind: 'contact-letter', transferId: row.id, by: 'destination', number })
  return { number }
}
