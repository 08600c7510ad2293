import type { PaperKind } from '@/lib/domain/documents/papers/kinds'
import { textsOf, type PaperBody } from '@/lib/domain/documents/papers/content'
import { papersOf, type PaperCase } from '@/lib/domain/documents/papers/of-steps'
import type { Step } from '@/lib/domain/transfer/lifecycle'
import type { Side } from '@/lib/domain/transfer/states'
import { paperBody } from '@/lib/db/paper-body'
import { insertPaper, issuerOf, UnprintablePaper, type IssuedPaper } from '@/lib/db/papers'
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
  // Its head and foot name who issues it.
  const missing = missingGlyphs([...textsOf(body), ...Object.values(issuerOf(agency))])
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
  // Issued already when the person was to be told.
  if (step === 'complete' && (await hasPaper(ctx, file, 'completion-notice'))) return
  for (const { kind, by } of papersOf(step, caseOf(file))) {
    const number = kind === 'information-table' ? await tableNumber(ctx, file) : undefined
    const paper = { kind, by, transferId: file.row.id, ...(number ? { number } : {}) }
    if (NEVER_HELD_UP.includes(step)) await unlessUnprintable(issuePaper(ctx, paper))
    else await issuePaper(ctx, paper)
  }
}

/**
 * A rare name keeps nobody from applying or withdrawing, nor from being answered in time. The form is issued with the
 * acceptance, the notices as soon as a font is there.
 */
const NEVER_HELD_UP: readonly Step[] = ['submit', 'withdraw', 'refuse', 'requireSupplement']

async function unlessUnprintable(issuing: Promise<unknown>): Promise<void> {
  try {
    await issuing
  } catch (error) {
    if (!(error instanceof UnprintablePaper)) throw error
  }
}

async function hasPaper(ctx: Ctx, { row }: CaseFile, kind: PaperKind): Promise<boolean> {
  return (await ctx.tx.paper.count({ where: { transferId: row.id, kind } })) > 0
}

async function issueLateForm(ctx: Ctx, file: CaseFile): Promise<void> {
  const kind = 'application-form'
  if (await hasPaper(ctx, file, kind)) return
  for (const { by } of papersOf('submit', caseOf(file)))
    await issuePaper(ctx, { kind, by, transferId: file.row.id })
}

/** The sealed table has its number already: the paper bears the same. */
async function tableNumber(ctx: Ctx, file: CaseFile): Promise<string | null> {
  return (await lastSealedOf(ctx.tx, file.row.id))?.number ?? null
}

/** Notices a step could not issue for want of a font; @returns how many could be by now. */
export async function issueOwedPapers(ctx: Ctx, file: CaseFile): Promise<number> {
  let issued = 0
  for (const step of NEVER_HELD_UP)
    for (const { kind, by } of papersOf(step, caseOf(file))) {
      const transferId = file.row.id
      const taken = await ctx.tx.caseEvent.count({ where: { transferId, kind: step } })
      const papers = await ctx.tx.paper.count({ where: { transferId, kind } })
      if (papers >= taken) continue
      await unlessUnprintable(
        issuePaper(ctx, { kind, by, transferId }).then((paper) => (issued += paper ? 1 : 0)),
      )
    }
  return issued
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
