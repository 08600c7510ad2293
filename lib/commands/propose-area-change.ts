import { jsonOf, lockArea, openChange, parametersOfArea, type ProposedPayee } from '@/lib/db/area-changes'
import { findAgencyOfArea } from '@/lib/db/areas'
import { fromDay } from '@/lib/db/days'
import { vault } from '@/lib/db/keys'
import { addDays, dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { isNeverInForce, rowAfter, validityFault } from '@/lib/domain/region/change-validity'
import { parameterFault } from '@/lib/domain/region/parameter-table'
import { typedValue } from '@/lib/domain/region/typed-value'
import { no, ok } from '@/lib/domain/result'
import { ProposeAreaChange } from '@/lib/schemas/areas'
import { command, type Answer, type Ctx } from './command'
import { ruleKeeper } from './rule-keeper'

type Prepared = {
  readonly key: string | null
  readonly value: unknown
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}

/**
 * The first of two signatures under a change of an area: a parameter from a day on, its connection, or its
 * bank data. Changes nothing yet, and is refused where the law forbids the value (DL-05, BE-03).
 */
export const proposeAreaChange = command(ProposeAreaChange, async (ctx, input) => {
  const keeper = await ruleKeeper(ctx)
  if (!keeper.ok) return keeper
  if (!(await lockArea(ctx.tx, input.areaCode))) return no({ code: 'not-found' })
  const subject = input.kind === 'parameter' ? input : { kind: input.kind }
  if (await openChange(ctx.tx, input.areaCode, subject))
    return no({ code: 'wrong-state', detail: 'change-open' })
  const prepared = await prepare(ctx, input)
  if (!prepared.ok) return prepared
  const { key, value, validFrom, validTo } = prepared.value
  const { id } = await ctx.tx.areaChange.create({
    data: {
      areaCode: input.areaCode,
      kind: input.kind,
      key,
      value: jsonOf(value),
      source: input.source,
      reason: input.reason,
      validFrom: fromDay(validFrom),
      validTo: validTo && fromDay(validTo),
      proposedById: keeper.value.staffId,
      proposedAt: ctx.at,
    },
    select: { id: true },
  })
  return ok({ changeId: id, areaCode: input.areaCode })
})

async function prepare(ctx: Ctx, input: ProposeAreaChange): Promise<Answer<Prepared>> {
  const today = dayOf(ctx.at)
  const atOnce = { key: null, validFrom: today, validTo: null }
  switch (input.kind) {
    case 'parameter': {
      const { areaCode, key, validFrom, validTo = null } = input
      const value = typedValue(key, input.value)
      const fault = parameterFault(key, value)
      if (fault) return no({ code: 'wrong-state', detail: fault })
      const rows = await parametersOfArea(ctx.tx, areaCode, key)
      const invalid = validityFault({ value, validFrom, validTo }, rows, today)
      if (invalid) return no({ code: 'wrong-state', detail: invalid })
      const days = { validFrom, validTo }
      // Who withdraws a value signs that value, whatever stands in the entry.
      const withdrawn = isNeverInForce(days) ? rowAfter(rows, addDays(validFrom, -1)) : null
      return ok({ key, value: withdrawn ? withdrawn.value : value, ...days })
    }
    case 'connection': {
      const agency = await findAgencyOfArea(ctx.tx, input.areaCode)
      if (!agency) return no({ code: 'not-found' })
      // Who serves it stands in the directory of deployments, and changes there.
      if (agency.connection === 'exchange') return no({ code: 'wrong-state', detail: 'by-exchange' })
      return agency.connection === input.connection
        ? no({ code: 'wrong-state', detail: 'same-connection' })
        : ok({ ...atOnce, value: { connection: input.connection } })
    }
    case 'payee':
      return (await findAgencyOfArea(ctx.tx, input.areaCode))
        ? ok({ ...atOnce, value: sealedPayee(input.payee) })
        : no({ code: 'not-found' })
    default:
      return input satisfies never
  }
}

type Payee = Extract<ProposeAreaChange, { kind: 'payee' }>['payee']

function sealedPayee({ accountNumber, unionBankNo, ...names }: Payee): ProposedPayee {
  return {
    ...names,
    accountSealed: vault().seal('Agency.payeeAccount', accountNumber),
    accountLast4: accountNumber.slice(-4),
    unionBankNo: unionBankNo ?? null,
  }
}
