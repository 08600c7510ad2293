import type { PaperKind } from '@/lib/domain/documents/papers/kinds'
import { textsOf, type PaperBody } from '@/lib/domain/documents/papers/content'
import { papersOf, type PaperCase } from '@/lib/domain/documents/papers/of-steps'
import type { Step } from '@/lib/domain/transfer/lifecycle'
import type { Side } from '@/lib/domain/transfer/states'
import { paperBody } from '@/lib/db/paper-body'
import { insertPaper, UnprintablePaper, type IssuedPaper } from '@/lib/db/papers'
import { lastSealedOf } from '@/lib/db/tables'
import type { CaseFile } from '@/lib/db/transfers'
import { missingGlyphs } from '@/lib/fonts/missing-glyphs'
import type { Ctx } from './command'

type PaperOfCase = {
  readonly kind: PaperKind
  readonly transferId: string
  /** In whose name. An agency without a login issues nothing here. */
  readonly by: Side
  /** Where the record it prints has its number already. */
  readonly number?: string
  /** Where the words come with the act itself. */
  readonly body?: PaperBody
}

/**
 * Issues a paper of a case in the transaction of its step; a later one of its kind names what it replaces.
 * Null where the agency issues nothing here, or the case does not hold what the paper is made of.
 * @throws UnprintablePaper where a character has no font; the command refuses and nothing was done
 */
export async function issuePaper(ctx: Ctx, paper: PaperOfCase): Promise<IssuedPaper | null> {
  const row = await ctx.tx.transfer.findUniqueOrThrow({
    where: { id: paper.transferId },
    include: { originAgency: true, destinationAgency: true },
  })
  const agency = paper.by === 'origin' ? row.originAgency : row.destinationAgency
  if (agency.connection !== 'connected') return null
  const body = paper.body ?? (await paperBody(ctx.tx, paper.kind, row.id, ctx.at))
  if (!body) return null
  const missing = missingGlyphs(textsOf(body))
  if (missing.length > 0) throw new UnprintablePaper(missing)
  return insertPaper(ctx.tx, {
    body,
    transferId: row.id,
    reference: row.reference,
    agencyId: agency.id,
    issuedById: ctx.doer.kind === 'staff' ? ctx.doer.actor.staffId : null,
    at: ctx.at,
    ...(paper.number === undefined ? {} : { number: paper.number }),
  })
}

/** The papers a step leaves behind, as the table of papers has them. */
export async function issuePapersOf(ctx: Ctx, step: Step, file: CaseFile): Promise<void> {
  if (step === 'accept') await issueLateForm(ctx, file)
  for (const { kind, by } of papersOf(step, caseOf(file))) {
    const number = kind === 'information-table' ? await tableNumber(ctx, file) : undefined
    const paper = { kind, by, transferId: file.row.id, ...(number ? { number } : {}) }
    if (step === 'submit') await unlessUnprintable(issuePaper(ctx, paper))
    else await issuePaper(ctx, paper)
  }
}

/** A rare name keeps nobody from applying: its form is issued with the acceptance, once a font is there. */
async function unlessUnprintable(issuing: Promise<unknown>): Promise<void> {
  try {
    await issuing
  } catch (error) {
    if (!(error instanceof UnprintablePaper)) throw error
  }
}

async function issueLateForm(ctx: Ctx, file: CaseFile): Promise<void> {
  const kind = 'application-form'
  if ((await ctx.tx.paper.count({ where: { transferId: file.row.id, kind } })) > 0) return
  for (const { by } of papersOf('submit', caseOf(file)))
    await issuePaper(ctx, { kind, by, transferId: file.row.id })
}

/** The sealed table has its number already: the paper bears the same. */
async function tableNumber(ctx: Ctx, file: CaseFile): Promise<string | null> {
  return (await lastSealedOf(ctx.tx, file.row.id))?.number ?? null
}

function caseOf({ row, facts }: CaseFile): PaperCase {
  return {
    reference: row.reference,
    mode: facts.mode,
    fundsState: facts.fundsState,
    lodgedAt: facts.lodgedAt,
    originConnection: facts.originConnection,
    destinationConnection: facts.destinationConnection,
  }
}
