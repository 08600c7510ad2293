import { no, ok } from '@/lib/domain/result'
import { isFundsStep } from '@/lib/domain/transfer/lifecycle'
import { readCaseFile, type CaseFile } from '@/lib/db/transfers'
import type { StepContent, Told } from '@/lib/schemas/exchange/messages'
import type { Answer, Counterpart, Ctx } from '../command'
import { followStep } from '../take-step'
import { stepOf } from './step-of'

/** What only the sender's registry knows, taken out of a message. */
export function toldIn(content: StepContent): Told {
  return {
    ...('letter' in content ? { letter: content.letter } : {}),
    ...('table' in content ? { table: content.table } : {}),
    ...('years' in content ? { years: content.years } : {}),
    ...('to' in content ? { payOut: content.to } : {}),
  }
}

/** The fields of the step as its command reads them. */
export function inputOf(content: StepContent, { row }: CaseFile): never {
  const { lateReason, lateNote, fields, step } = content
  return {
    reference: row.reference,
    version: row.version,
    ...(lateReason ? { lateReason } : {}),
    ...(lateNote ? { lateNote } : {}),
    ...fields,
    // The account stays over there; the command asks for its holder's name alone.
    ...(step === 'orderPayOut' ? { account: { ...content.to, accountNumber: content.to.accountLast4 } } : {}),
  } as never
}

/**
 * A step the other deployment has taken, or asks for, taken here by the same command: its guards, clocks, papers and
 * events are those of the product. It counts from when it was taken there. Where it leads elsewhere than there, the
 * two sides are no longer the same, and it is refused for somebody to look at.
 */
export async function carryStep(
  ctx: Ctx,
  file: CaseFile,
  content: StepContent,
  doer: Counterpart,
): Promise<Answer<null>> {
  const inner: Ctx = { tx: ctx.tx, doer, at: new Date(content.takenAt) }
  const { step, leadsTo } = content
  // A first letter begins a case; this one has begun.
  if (step === 'sendContactLetter') return no({ code: 'wrong-state', detail: 'reference-known' })
  const taken = await (step === 'complete'
    ? completeCase(inner, file)
    : stepOf(step).within(inner, inputOf(content, file)))
  if (!taken.ok) return taken
  const { facts } = await readCaseFile(ctx.tx, file.row.id)
  const reached = isFundsStep(step) ? facts.fundsState : facts.state
  // The table arrives inside its sealing.
  const expected = step === 'sealTable' ? 'transferringIn' : leadsTo
  return expected === undefined || expected === reached
    ? ok(null)
    : no({ code: 'wrong-state', detail: 'sides-differ' })
}

/** 办结 is proven where the person is told. */
async function completeCase(ctx: Ctx, file: CaseFile): Promise<Answer<CaseFile>> {
  return followStep(ctx, 'complete', file, { to: 'completed', set: { noticeIssuedAt: ctx.at } })
}
