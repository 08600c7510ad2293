import { hasRole } from '@/lib/domain/access/reach'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { unmet } from '@/lib/domain/eligibility/stops'
import { handlingMode, pairMode } from '@/lib/domain/region/pair-mode'
import { no, ok } from '@/lib/domain/result'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import type { Connection } from '@/lib/domain/transfer/states'
import { findAgencyOfArea, readParameters } from '@/lib/db/areas'
import { judgeCase } from '@/lib/db/eligibility'
import { isByExchange } from '@/lib/db/exchange-messages'
import { openCaseOf } from '@/lib/db/open-case'
import { lapsePausesOf } from '@/lib/db/pauses'
import { releaseAccount } from '@/lib/db/tables'
import type { CaseFile } from '@/lib/db/transfers'
import { Forward } from '@/lib/schemas/persons'
import { openRunningCase } from './beside'
import { command, type Ctx } from './command'
import { isLetterOut, issueLetter, letterNumber } from './issue-letter'
import { frozenFault } from './person-fault'
import { recordBeside, takenOf } from './take-step'

type Agency = NonNullable<Awaited<ReturnType<typeof findAgencyOfArea>>>

/**
 * 转办: the letter reached the wrong agency and goes on to the right one, while nothing has been drawn up. No
 * clock is reset: the days lost count, and the due dates stay. The letter follows as a new version, and what the
 * rules say of the new origin is shown before and kept with the event.
 */
export const forward = command(Forward, async (ctx, input) => {
  const own = await openRunningCase(ctx, input, ['clerk'])
  if (!own.ok) return own
  const { file, actor, side } = own.value
  const { row, facts } = file
  if (side !== 'origin' || !hasRole(actor, ['clerk'])) return no({ code: 'wrong-side', detail: 'origin' })
  if (isByExchange(row)) return no({ code: 'wrong-state', detail: 'not-by-exchange' })
  if (facts.state !== 'contactLetterSent' && facts.state !== 'transferringOut')
    return no({ code: 'wrong-state', detail: facts.state })
  if (facts.sealedVersions > 0) return no({ code: 'version-sealed' })
  const frozen = await frozenFault(ctx.tx, row.personId)
  if (frozen) return no(frozen)
  if (input.originArea === row.originAreaCode || input.originArea === row.destinationAreaCode)
    return no({ code: 'wrong-state', detail: 'forward-elsewhere' })
  const right = await findAgencyOfArea(ctx.tx, input.originArea)
  if (!right) return no({ code: 'wrong-state', detail: 'forward-elsewhere' })
  const open = await openCaseOf(ctx.tx, { ...row, originAreaCode: input.originArea })
  if (open) return no({ code: 'open-case' })
  const way = await wayTo(ctx, file, right)
  if ('code' in way) return no(way)
  // From another origin another law and another record: what is not met there is known before it is sent on.
  const moved = { ...row, originAreaCode: right.areaCode, originAgency: right, pairMode: way.pairMode }
  const rules = unmet(await judgeCase(ctx.tx, moved, ctx.at)).map(({ id }) => id)
  if (rules.length > 0 && input.despite !== input.originArea)
    return no({ code: 'rules-not-met', detail: 'forward-unmet', rules })
  await releaseAccount(ctx.tx, row.id)
  const number = (await isLetterOut(ctx, file)) ? await letterNumber(ctx, file) : null
  const after = await recordBeside(
    ctx,
    file,
    'forward',
    {
      fromArea: row.originAreaCode,
      toArea: input.originArea,
      note: input.note,
      ...(number === null ? {} : { number }),
      ...(rules.length === 0 ? {} : { unmet: rules }),
    },
    undefined,
    {
      originAgencyId: right.id,
      originAreaCode: input.originArea,
      pairMode: way.pairMode,
      originAssigneeId: null,
    },
  )
  await moveRunningClocks(ctx, row.id, row.originAgencyId, right.id)
  await leaveBehind(ctx, row.id, row.originAgencyId)
  // The destination's letter, now addressed to the right agency: issued in its name, not by who sends it on.
  if (number !== null) await issueLetter({ ...ctx, doer: { kind: 'system' } }, after, null, number)
  return ok(takenOf(after))
})

/** What still runs is from now on counted for the right agency; what has ended stays with who had it. */
async function moveRunningClocks(ctx: Ctx, transferId: string, fromId: string, toId: string): Promise<void> {
  const running = { transferId, endedAt: null }
  await ctx.tx.clock.updateMany({
    where: { ...running, owingAgencyId: fromId },
    data: { owingAgencyId: toId },
  })
  await ctx.tx.clock.updateMany({
    where: { ...running, otherAgencyId: fromId },
    data: { otherAgencyId: toId },
  })
}

/** What waits for an answer or a signature of the agency the case leaves waits no more. */
async function leaveBehind({ tx, at }: Ctx, transferId: string, agencyId: string): Promise<void> {
  await lapsePausesOf(tx, { transferId, agencyId }, at)
  await tx.reminder.updateMany({
    where: {
      transferId,
      answer: null,
      settledAt: null,
      OR: [{ fromAgencyId: agencyId }, { toAgencyId: agencyId }],
    },
    data: { settledAt: at },
  })
}

/** How the two areas deal with each other. A case online cannot turn into one by letter under way. */
async function wayTo(
  ctx: Ctx,
  { row, facts }: CaseFile,
  right: Agency,
): Promise<Refusal | { readonly pairMode: string }> {
  const on = dayOf(ctx.at)
  const parameters = {
    origin: await readParameters(ctx.tx, right.areaCode, on),
    destination: await readParameters(ctx.tx, row.destinationAreaCode, on),
  }
  const there = { connection: right.connection as Connection }
  const here = { connection: facts.destinationConnection }
  if (facts.mode === 'online' && handlingMode(there, here, parameters) === 'letter')
    return { code: 'wrong-state', detail: 'forward-by-letter' }
  if (there.connection === 'none' && here.connection === 'none')
    return { code: 'wrong-state', detail: 'forward-by-letter' }
  const area = await ctx.tx.area.findUniqueOrThrow({ where: { code: row.destinationAreaCode } })
  return { pairMode: pairMode(right.area, area, parameters) }
}
