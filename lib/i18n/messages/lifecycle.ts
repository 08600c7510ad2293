import type { Step } from '@/lib/domain/transfer/lifecycle'
import type { Words } from '../wording'
import { clocksEnWords, clocksZhWords } from './lifecycle/clocks'
import { fundsStepsEn, fundsStepsZh } from './lifecycle/funds-steps'
import { reasonsEn, reasonsZh } from './lifecycle/reasons'
import { relationshipStepsEn, relationshipStepsZh } from './lifecycle/relationship-steps'
import { statesEn, statesZh } from './lifecycle/states'
import type { StepWords } from './lifecycle/step-words'
import { termsEn, termsZh } from './lifecycle/terms'

const stepsZh: Record<Step, StepWords> = { ...relationshipStepsZh, ...fundsStepsZh }

/** States, steps, clocks, reasons and terms of a transfer: one word per concept, as the glossary has it. */
export const lifecycleZh = { ...statesZh, ...termsZh, ...clocksZhWords, ...reasonsZh, steps: stepsZh }

export const lifecycleEn: Words<typeof lifecycleZh> = {
  ...statesEn,
  ...termsEn,
  ...clocksEnWords,
  ...reasonsEn,
  steps: { ...relationshipStepsEn, ...fundsStepsEn },
}
