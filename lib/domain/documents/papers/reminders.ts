import type { Clock } from '../../clocks/clock'
import type { LocalDate } from '../../calendar/local-date'
import type { Step } from '../../transfer/lifecycle'

/** The step a running clock waits for, as a reminder names it. */
const STEP_OF: Readonly<Record<Clock, Step | null>> = {
  T0: 'accept',
  TS: null,
  TL: 'sendContactLetter',
  T1: 'sealTable',
  TD: 'sealTable',
  T2: 'recordYears',
  T3: 'confirmRemitted',
  TW: null,
  T4: 'credit',
}

type Running = { readonly clock: Clock; readonly owingAgencyId: string; readonly dueOn: LocalDate }

/**
 * What an agency may be reminded of: of the clocks that run for it, the one due first.
 * @param isSealed T1 then waits for the money alone
 */
export function remindable(
  running: readonly Running[],
  agencyId: string,
  isSealed: boolean,
): { readonly clock: Clock; readonly step: Step; readonly dueOn: LocalDate } | null {
  const [first] = running
    .filter((clock) => clock.owingAgencyId === agencyId && STEP_OF[clock.clock] !== null)
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
  const step = first && stepOwed(first.clock, isSealed)
  return first && step ? { clock: first.clock, step, dueOn: first.dueOn } : null
}

/** The step a reminder of this clock names; null where the clock waits for nobody who gets letters. */
export function stepOwed(clock: Clock, isSealed: boolean): Step | null {
  return clock === 'T1' && isSealed ? 'approveRemittance' : STEP_OF[clock]
}
