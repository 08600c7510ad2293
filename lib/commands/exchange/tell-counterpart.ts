import { isAskedFirst } from '@/lib/domain/exchange/ask-first'
import { kindOfStep } from '@/lib/domain/exchange/kinds'
import type { Json } from '@/lib/domain/canonical'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { isFundsStep, type Step } from '@/lib/domain/transfer/lifecycle'
import { exchangeSideOf, linkOf, writeMessage, type ExchangeLink } from '@/lib/db/exchange-messages'
import type { CaseFile } from '@/lib/db/transfers'
import { newestVersion, schemaOf } from '@/lib/schemas/exchange/messages'
import type { Ctx } from '../command'
import { toldOf } from './told'

type Signed = { readonly words: object; readonly openedBy: string | null }

/**
 * Whether a step waits for the other deployment's agreement. What it does not know of yet, and what it tells or has
 * agreed to itself, needs none.
 */
export function isToBeAsked(ctx: Ctx, step: Step, { row, facts }: CaseFile): boolean {
  const sides = exchangeSideOf(row)
  if (!sides || ctx.answered || ctx.doer.kind === 'counterpart') return false
  const isKnownThere = !BEFORE_LETTER.includes(facts.state)
  return isKnownThere && isAskedFirst(step, facts, sides.here)
}

const BEFORE_LETTER: readonly string[] = [
  'draft',
  'submitted',
  'supplementRequired',
  'waitingForConnection',
  'accepted',
]

/** While the other side is asked, nothing else is done on this one: the answer has to find the case as it was. */
export async function askedFault(ctx: Ctx, { row }: CaseFile): Promise<Refusal | null> {
  if (ctx.answered || ctx.doer.kind === 'counterpart' || !exchangeSideOf(row)) return null
  const link = await linkOf(ctx.tx, row.id)
  return link?.askId ? { code: 'wrong-state', detail: 'counterpart-asked' } : null
}

/** Asks the other deployment for a step; whoever signs it here has done so. */
export async function askCounterpart(
  ctx: Ctx,
  step: Step,
  file: CaseFile,
  words: object,
  openedBy: string | null,
): Promise<void> {
  const link = await linkOf(ctx.tx, file.row.id)
  if (!link) throw new Error(`case ${file.row.id} is not known to the other deployment`)
  const { messageId } = await write(ctx, step, { link, file, words, openedBy, asked: true, detail: {} })
  await ctx.tx.exchangeCase.update({ where: { id: link.id }, data: { askId: messageId } })
}

/** Tells the other deployment of a step in the transaction of the step; it is stored until it was received. */
export async function tellCounterpartOf(
  ctx: Ctx,
  step: Step,
  taken: Signed & {
    readonly before: CaseFile
    readonly after: CaseFile
    readonly detail: { readonly [key: string]: Json }
  },
): Promise<void> {
  const sides = exchangeSideOf(taken.after.row)
  if (!sides || ctx.answered || ctx.doer.kind === 'counterpart' || kindOfStep(step) === null) return
  const link =
    step === 'sendContactLetter'
      ? await ctx.tx.exchangeCase.create({
          data: {
            peerCode: sides.peerCode,
            caseKey: taken.after.row.reference ?? '',
            transferId: taken.after.row.id,
          },
        })
      : await linkOf(ctx.tx, taken.after.row.id)
  if (!link) return
  const drafter = step === 'sealTable' ? taken.before.facts.draftedBy : null
  await write(ctx, step, {
    link,
    file: taken.after,
    words: taken.words,
    openedBy: taken.openedBy ?? drafter,
    asked: false,
    detail: taken.detail,
  })
}

async function write(
  ctx: Ctx,
  step: Step,
  said: Signed & {
    readonly link: ExchangeLink
    readonly file: CaseFile
    readonly asked: boolean
    readonly detail: { readonly [key: string]: Json }
  },
): Promise<{ readonly messageId: string }> {
  const { link, file, words, openedBy, asked, detail } = said
  const kind = kindOfStep(step)
  if (kind === null) throw new Error(`${step} does not travel`)
  const schemaVersion = newestVersion(kind)
  const { lateReason, lateNote, ...fields } = words as Record<string, unknown>
  const by = ctx.doer.kind === 'staff' ? ctx.doer.actor.staffId : null
  const content = schemaOf(kind, schemaVersion).parse({
    step,
    takenAt: ctx.at.toISOString(),
    asked,
    signers: [openedBy, by].filter((id) => id !== null),
    lateReason,
    lateNote,
    ...(asked ? {} : { leadsTo: isFundsStep(step) ? file.facts.fundsState : file.facts.state }),
    fields,
    ...(await toldOf(ctx, step, file, words, detail)),
  }) as object
  return writeMessage(ctx.tx, { link, kind, schemaVersion, content, at: ctx.at })
}
