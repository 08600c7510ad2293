import { createHash } from 'node:crypto'
import { dayOf, yearOf } from '@/lib/domain/calendar/local-date'
import { canonical, type Json } from '@/lib/domain/canonical'
import { paperFragment } from '@/lib/domain/documents/paper-number'
import { orderOfAdvice, type PaperBody, type PaperContent } from '@/lib/domain/documents/papers/content'
import { takesThePlace, type PaperKind } from '@/lib/domain/documents/papers/kinds'
import { env } from '@/lib/env'
import { newDocumentNumber } from './cases'
import type { Tx } from './client'
import { fromDay } from './days'
import { vault } from './keys'
import { newPaperCode, paperCodeIndex } from './paper-codes'
import { askToRender } from './render-queue'
import { sealInUse } from './signing-keys'

const CONTENT = 'Paper.content'

/** A name or address holds characters that would come out as empty boxes; nothing is issued. */
export class UnprintablePaper extends Error {
  constructor(readonly characters: readonly string[]) {
    super('unprintable paper')
  }
}

export type IssuedPaper = { readonly id: string; readonly number: string; readonly version: number }

export type NewPaper = {
  readonly body: PaperBody
  /** Null for a paper that belongs to no case. */
  readonly transferId: string | null
  readonly reference: string | null
  readonly agencyId: string
  readonly issuedById: string | null
  readonly at: Date
  /** Where the record it prints has its number already. */
  readonly number?: string
  /** What a paper without a case takes the place of; within a case it is found by kind. */
  readonly replaces?: { readonly id: string; readonly number: string; readonly version: number } | null
}

/**
 * Puts a paper on record in the transaction of its step: number, what it says with its digest, the seal it will
 * bear (none yet where the agency has none: it then waits for the first). The worker sets it in type afterwards,
 * once.
 */
export async function insertPaper(tx: Tx, entry: NewPaper): Promise<IssuedPaper> {
  const { body, transferId, agencyId, at } = entry
  const agency = await findIssuer(tx, agencyId)
  const issuedOn = dayOf(at)
  const number =
    entry.number ??
    (await newDocumentNumber(
      tx,
      { slug: agency.slug, areaName: agency.area.name, areaCode: agency.areaCode },
      body.kind,
      yearOf(issuedOn),
    ))
  const last = transferId === null ? null : await lastOfKind(tx, transferId, agencyId, body.kind)
  const replaced =
    entry.replaces ?? (last && takesThePlace(body.kind) && isOfSameOrder(last, body) ? last : null)
  const versions =
    transferId === null ? (entry.replaces?.version ?? 0) : await lastVersion(tx, transferId, body.kind)
  const code = newPaperCode()
  const content: PaperContent = {
    ...body,
    reference: entry.reference,
    issuer: issuerOf(agency),
    number,
    version: versions + 1,
    replaces: replaced?.number ?? null,
    issuedOn,
    issuedAt: at.toISOString(),
    code,
    link: `${new URL('/verify', env().NEXTAUTH_URL).href}#${paperFragment(number, code)}`,
  }
  const text = canonical(content as unknown as Json)
  const row = await tx.paper.create({
    data: {
      transferId,
      agencyId,
      kind: body.kind,
      number,
      version: content.version,
      replacesId: replaced?.id ?? null,
      title: body.kind,
      issuedOn: fromDay(issuedOn),
      issuedAt: at,
      issuedById: entry.issuedById,
      contentSealed: vault().seal(CONTENT, text),
      contentSha256: createHash('sha256').update(text).digest('hex'),
      codeIndex: paperCodeIndex(number, code),
      keyId: await sealInUse(tx, agencyId),
    },
    select: { id: true, number: true, version: true },
  })
  await askToRender(tx, row.id)
  return row
}

function findIssuer(tx: Tx, agencyId: string) {
  return tx.agency.findUniqueOrThrow({ where: { id: agencyId }, include: { area: true } })
}

export function issuerOf(agency: {
  readonly name: string
  readonly areaCode: string
  readonly address: string
  readonly postcode: string
  readonly phone: string
}): PaperContent['issuer'] {
  const { name, areaCode, address, postcode, phone } = agency
  return { agency: name, areaCode, address, postcode, phone }
}

/** A paper as it would read if it were issued now: nothing was, so it has no number, code or seal. */
export function previewOf(
  body: PaperBody,
  of: { readonly reference: string | null; readonly issuer: PaperContent['issuer']; readonly at: Date },
): PaperContent {
  return {
    ...body,
    reference: of.reference,
    issuer: of.issuer,
    number: null,
    version: 1,
    replaces: null,
    issuedOn: dayOf(of.at),
    issuedAt: of.at.toISOString(),
    code: null,
    link: null,
  }
}

/** Versions count through a case: both agencies may remind each other, and a version names one paper of the two. */
async function lastVersion(tx: Tx, transferId: string, kind: PaperKind): Promise<number> {
  const { _max } = await tx.paper.aggregate({ where: { transferId, kind }, _max: { version: true } })
  return _max.version ?? 0
}

function lastOfKind(tx: Tx, transferId: string, agencyId: string, kind: PaperKind) {
  return tx.paper.findFirst({
    where: { transferId, agencyId, kind },
    orderBy: { version: 'desc' },
    select: { id: true, number: true, contentSealed: true, contentSha256: true },
  })
}

/** The last advice is enough to look at: a payment is paid or given up before the next one is made. */
function isOfSameOrder(before: Parameters<typeof contentOfPaper>[0], body: PaperBody): boolean {
  const order = orderOfAdvice(body)
  return order === null || orderOfAdvice(contentOfPaper(before)) === order
}

/**
 * What a paper says, as it was issued.
 * @throws VaultError or Error where row and digest no longer agree
 */
export function contentOfPaper(row: {
  readonly contentSealed: string
  readonly contentSha256: string
}): PaperContent {
  const text = vault().open(CONTENT, row.contentSealed)
  if (createHash('sha256').update(text).digest('hex') !== row.contentSha256)
    throw new Error('paper differs from its digest')
  return JSON.parse(text) as PaperContent
}
