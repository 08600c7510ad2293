import { dayOf } from '@/lib/domain/calendar/local-date'
import { isLate, type Clock } from '@/lib/domain/clocks/clock'
import { sideOwing } from '@/lib/domain/transfer/holder'
import { fundsAfterSeal } from '@/lib/domain/money/funds-after-seal'
import { clockMoves } from '@/lib/domain/transfer/clock-moves'
import type { CaseFacts } from '@/lib/domain/transfer/facts'
import { factsAfter } from '@/lib/domain/transfer/facts-after'
import type { Step } from '@/lib/domain/transfer/lifecycle'
import type { FundsState } from '@/lib/domain/transfer/states'
import { readParameters } from '@/lib/db/areas'
import type { Tx } from '@/lib/db/client'
import { toDay } from '@/lib/db/days'
import { openDraftOf } from '@/lib/db/tables'
import type { CaseFile } from '@/lib/db/transfers'

/** Who is late here is not who acts: the applicant's and the bank's delay is known without a confession. */
const NEEDS_NO_REASON: readonly Clock[] = ['TS', 'TW']

/** Steps the program takes at once after another, online: the letter leaves, the table arrives. */
const FOLLOWED_BY: Partial<Record<Step, Step>> = {
  accept: 'sendContactLetter',
  sealTable: 'receiveTable',
}

/** Steps whose clocks end on a day that the form asks for: nobody knows whether it was late before it is said. */
const HAS_DAY_OF_ITS_OWN: readonly Step[] = [
  'receiveContactLetter',
  'receiveTable',
  'confirmRemitted',
  'reportReturned',
  'recordReceipt',
  'payDifference',
  'confirmPaidOut',
  'reportPayOutReturned',
]

/** Whether a step counts from the day its form asks for: one of its own, or that of what another side did. */
export function asksForDay(step: Step, file: CaseFile, isOnBehalf: boolean): boolean {
  if (step === 'receiveContactLetter' && file.facts.mode === 'online') return isOnBehalf
  return isOnBehalf || HAS_DAY_OF_ITS_OWN.includes(step)
}

/** The clocks a step would end and start at this instant, and the first one it would end late. */
export async function stepClocks(tx: Tx, file: CaseFile, step: Step, at: Date) {
  const after = factsAfter(step, file.facts, await fundsToBe(tx, file, step, at))
  const { end, start, reopen } = clockMoves(step, after, file)
  const late = end.find(({ clock, how }) => {
    if (how === 'notMet' || NEEDS_NO_REASON.includes(clock)) return false
    const row = file.row.clocks.find((one) => one.clock === clock && one.endedAt === null)
    return row !== undefined && isLate({ sortDueOn: toDay(row.sortDueOn) }, at, closingOf(file, row.clock))
  })
  return {
    ends: end.map((one) => one.clock),
    starts: [...start, ...reopen, ...startsAfterwards(step, after)],
    wouldBeLate: late?.clock ?? null,
  }
}

function startsAfterwards(step: Step, after: CaseFacts): readonly Clock[] {
  const next = FOLLOWED_BY[step]
  if (next === undefined || after.mode === 'letter') return []
  return clockMoves(next, factsAfter(next, after), { running: [], everStarted: [] }).start
}

function closingOf({ row }: CaseFile, clock: Clock): string {
  return (sideOwing(clock) === 'origin' ? row.originAgency : row.destinationAgency).closeOfBusiness
}

/** Whether the draft leaves money to move decides if sealing it ends the transfer-out clock. */
async function fundsToBe(
  tx: Tx,
  { row, facts }: CaseFile,
  step: Step,
  at: Date,
): Promise<FundsState | undefined> {
  if (step !== 'sealTable') return undefined
  const draft = await openDraftOf(tx, row.id)
  if (!draft) return undefined
  const { payoutAllowed } = await readParameters(tx, row.originAreaCode, dayOf(at))
  return fundsAfterSeal(facts.fundsState, {
    ...facts,
    transferFen: Number(draft.transferFen),
    payoutAllowed,
  })
}
