import type { Clock } from '../clocks/clock'
import type { CaseFacts } from './facts'
import { ruleOf, type Step } from './lifecycle'
import { isArranged } from './states'

export type ClockEnd = { readonly clock: Clock; readonly how: 'judged' | 'notMet' | 'interrupted' }
export type ClockMoves = {
  readonly end: readonly ClockEnd[]
  readonly start: readonly Clock[]
  /** A clock that had ended runs on from its first start, because what ended it was undone. */
  readonly reopen: readonly Clock[]
}

type Before = { readonly running: readonly Clock[]; readonly everStarted: readonly Clock[] }

/** Steps that end a case without having met what its clocks measured. */
const UNMET_ENDINGS: readonly Step[] = ['withdraw', 'terminate', 'refuse']

/**
 * Which clocks a step ends, starts or reopens. Reads the lifecycle table; the exceptions the table cannot
 * say are here and nowhere else.
 * @param after facts as they will be once the step is taken
 */
export function clockMoves(step: Step, after: CaseFacts, before: Before): ClockMoves {
  const running = new Set(before.running)
  if (UNMET_ENDINGS.includes(step))
    return { end: before.running.map((clock) => ({ clock, how: 'notMet' })), start: [], reopen: [] }

  const rule = ruleOf(step)
  const end: ClockEnd[] = []
  for (const clock of rule.ends ?? []) {
    if (clock === 'T1' || !running.has(clock)) continue
    end.push({ clock, how: clock === 'T2' && step === 'disputeTable' ? 'interrupted' : 'judged' })
  }
  // T1 ends once the table is sealed and the money is arranged, whichever comes last.
  if (running.has('T1') && after.sealedVersions > 0 && isArranged(after.fundsState))
    end.push({ clock: 'T1', how: 'judged' })
  // A new version that leaves nothing to pay, or a pay-out that takes the place of the remittance.
  if (running.has('T3') && (after.fundsState === 'notRequired' || step === 'orderPayOut'))
    end.push({ clock: 'T3', how: 'interrupted' })
  if (step === 'closeWithoutReply')
    for (const clock of running)
      if (!end.some((one) => one.clock === clock)) end.push({ clock, how: 'notMet' })

  const stays = (clock: Clock) => running.has(clock) && !end.some((one) => one.clock === clock)
  const start = startsOf(step, after, before).filter((clock) => !stays(clock))
  const reopen: Clock[] =
    step === 'cancelRemittance' && before.everStarted.includes('T1') && !running.has('T1') ? ['T1'] : []
  return { end, start, reopen }
}

function startsOf(step: Step, after: CaseFacts, before: Before): Clock[] {
  const starts: Clock[] = []
  for (const clock of ruleOf(step).starts ?? []) {
    if (clock === 'T1') {
      // Statutory clocks are never reset: T1 starts once, at acceptance online (a letter that comes by exchange says
      // when that was), at delivery by letter.
      const here = step === 'receiveContactLetter' ? after.mode === 'letter' : after.mode === 'online'
      if (here && !before.everStarted.includes('T1')) starts.push('T1')
    } else if (clock === 'TL') {
      if (after.mode === 'letter') starts.push('TL')
    } else if (clock === 'T3' && step === 'sealTable') {
      if (after.fundsState === 'due') starts.push('T3')
    } else {
      starts.push(clock)
    }
  }
  if (step === 'orderPayOut') starts.push('T3')
  return starts
}
