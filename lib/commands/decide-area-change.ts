import {
  openCasesOfArea,
  parametersOfArea,
  lockArea,
  putInForce,
  subjectOf,
  withdrawValue,
  writePayee,
  type ProposedPayee,
} from '@/lib/db/area-changes'
import { findAgencyOfArea, readParameters } from '@/lib/db/areas'
import type { Tx } from '@/lib/db/client'
import { toDay, toDayOrNull } from '@/lib/db/days'
import { vault } from '@/lib/db/keys'
import { askForMissingSeals } from '@/lib/db/signing-keys'
import { lockTransfer } from '@/lib/db/transfers'
import { dayOf } from '@/lib/domain/calendar/local-date'
import type { ParameterKey } from '@/lib/domain/region/area-parameters'
import { effectOf, isReleasedBy } from '@/lib/domain/region/change-effect'
import { endedBy, isNeverInForce, reopenedBy, validityFault } from '@/lib/domain/region/change-validity'
import { handlingMode } from '@/lib/domain/region/pair-mode'
import { parameterFault } from '@/lib/domain/region/parameter-table'
import { no, ok } from '@/lib/domain/result'
import type { Connection } from '@/lib/domain/transfer/states'
import { DecideAreaChange } from '@/lib/schemas/areas'
import { command, type Answer, type Ctx } from './command'
import { ruleKeeper } from './rule-keeper'
import { systemStep } from './take-step'

type Change = NonNullable<Awaited<ReturnType<Tx['areaChange']['findUnique']>>>

/**
 * The second signature: a change of an area is carried out here and nowhere else, by another administrator
 * than the one who proposed it. What it touches on this day is kept with the decision.
 */
export const decideAreaChange = command(DecideAreaChange, async (ctx, input) => {
  const { tx, at } = ctx
  const keeper = await ruleKeeper(ctx)
  if (!keeper.ok) return keeper
  const change = await tx.areaChange.findUnique({ where: { id: input.changeId } })
  if (!change) return no({ code: 'not-found' })
  await lockArea(tx, change.areaCode)
  const isApproved = input.decision === 'approve'
  if (change.proposedById === keeper.value.staffId) return no({ code: 'own-work', detail: 'own-request' })
  if (isApproved && change.kind === 'payee' && !isSameAccount(change, input.accountNumber))
    return no({ code: 'wrong-state', detail: 'account-differs' })

  const effect = effectOf(subjectOf(change), change.areaCode, await openCasesOfArea(tx, change.areaCode))
  const { count } = await tx.areaChange.updateMany({
    where: { id: change.id, outcome: null },
    data: {
      outcome: isApproved ? 'approved' : 'declined',
      decidedById: keeper.value.staffId,
      decidedAt: at,
      decisionNote: input.note ?? null,
      touched: { drafts: effect.drafts, references: [...effect.references] },
    },
  })
  if (count === 0) return no({ code: 'changed-meanwhile' })
  const done = isApproved ? await carryOut(ctx, change) : ok(null)
  return done.ok ? ok({ areaCode: change.areaCode }) : done
})

/** Typed a second time from the paper: neither of the two sees the number the other typed. */
function isSameAccount({ value }: Change, typed: string | undefined): boolean {
  const { accountSealed } = value as ProposedPayee
  return typed !== undefined && vault().open('Agency.payeeAccount', accountSealed) === typed
}

async function carryOut(ctx: Ctx, change: Change): Promise<Answer<null>> {
  const subject = subjectOf(change)
  switch (subject.kind) {
    case 'parameter':
      return beginValue(ctx, change, subject.key)
    case 'connection':
      return changeConnection(ctx, change)
    case 'payee': {
      const agency = await findAgencyOfArea(ctx.tx, change.areaCode)
      if (!agency) return no({ code: 'not-found' })
      await writePayee(ctx.tx, agency.id, change.value as ProposedPayee)
      return ok(null)
    }
    default:
      return subject satisfies never
  }
}

/** Judged as on the day it was proposed: the law may have changed meanwhile, and nothing is backdated. */
async function beginValue(ctx: Ctx, change: Change, key: ParameterKey): Promise<Answer<null>> {
  const { value } = change
  const days = { validFrom: toDay(change.validFrom), validTo: toDayOrNull(change.validTo) }
  const rows = await parametersOfArea(ctx.tx, change.areaCode, key)
  const fault = parameterFault(key, value) ?? validityFault({ ...days, value }, rows, dayOf(ctx.at))
  if (fault) return no({ code: 'wrong-state', detail: fault === 'in-past' ? 'start-passed' : fault })
  if (isNeverInForce(days)) {
    const row = rows.find((one) => one.validFrom === days.validFrom && !isNeverInForce(one))
    if (!row) return no({ code: 'changed-meanwhile' })
    await withdrawValue(ctx.tx, row, reopenedBy(row, rows))
    return ok(null)
  }
  await putInForce(ctx.tx, { ...change, ...days, key, value }, endedBy(days, rows))
  return ok(null)
}

/** 恢复办理 by the program: cases that waited for the area go on, online where both sides can. */
async function changeConnection(ctx: Ctx, change: Change): Promise<Answer<null>> {
  const { tx, at } = ctx
  const { connection } = change.value as { connection: Connection }
  const agency = await findAgencyOfArea(tx, change.areaCode)
  if (!agency) return no({ code: 'not-found' })
  if (agency.connection === 'exchange') return no({ code: 'wrong-state', detail: 'by-exchange' })
  if (agency.connection === connection) return no({ code: 'wrong-state', detail: 'same-connection' })
  await tx.agency.update({ where: { id: agency.id }, data: { connection } })
  if (connection === 'none') return ok(null)
  await askForMissingSeals(tx)

  const waiting = (await openCasesOfArea(tx, change.areaCode)).filter((file) =>
    isReleasedBy(change.areaCode, file),
  )
  for (const { id, originAreaCode, destinationAreaCode } of waiting) {
    const file = await lockTransfer(tx, { id })
    if (!file || file.facts.state !== 'waitingForConnection') continue
    const on = dayOf(at)
    const mode = handlingMode(
      { connection: file.facts.originConnection },
      { connection: file.facts.destinationConnection },
      {
        origin: await readParameters(tx, originAreaCode, on),
        destination: await readParameters(tx, destinationAreaCode, on),
      },
    )
    const released = await systemStep(ctx, 'unpark', file, {
      set: { mode },
      detail: { connected: change.areaCode, mode },
    })
    if (!released.ok) return released
  }
  return ok(null)
}
