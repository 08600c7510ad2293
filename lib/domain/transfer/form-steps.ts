import { STEPS, type Step } from './lifecycle'

/** Steps without a page of their own: submission is the intake page, completion the program's own work. */
const ELSEWHERE = ['submit', 'registerIncomingLetter', 'complete'] as const
export type FormStep = Exclude<Step, (typeof ELSEWHERE)[number]>

/** Steps a person takes on a case that is there already, each on its own page and in the due card. */
export const FORM_STEPS: readonly FormStep[] = STEPS.filter(isFormStep)

export function isFormStep(step: Step): step is FormStep {
  return !(ELSEWHERE as readonly Step[]).includes(step)
}

/** The folder of a step in addresses: sealTable stands at seal-table. */
export function stepFolder(step: FormStep): string {
  return step.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
}
