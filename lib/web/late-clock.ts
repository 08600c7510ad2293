import { CLOCKS, type Clock } from '@/lib/domain/clocks/clock'
import type { FormState } from './form-state'

/** The hidden entry by which a form that once asked for the late reason keeps asking. */
export const LATE_CLOCK_FIELD = 'lateClock'

/**
 * The clock a step has been found to end late, so that its reason can be asked: just now, or at an earlier
 * sending of the same form that has another fault since.
 */
export function lateClockOf(state: FormState): Clock | null {
  if (state.status !== 'refused' && state.status !== 'invalid') return null
  const named =
    state.status === 'refused' && state.refusal.code === 'reason-required' ? state.refusal.detail : null
  return clockNamed(named) ?? clockNamed(state.values[LATE_CLOCK_FIELD])
}

function clockNamed(name: string | null | undefined): Clock | null {
  return CLOCKS.find((clock) => clock === name) ?? null
}
