import type { EligibilityFacts } from './facts'
import { cannotTell, informs, met, notMet, type EligibilityRule } from './rule'
import { unmet } from './stops'

/** How the check itself is done; asked after everything else. */
export const VALIDATION_RULES: readonly EligibilityRule[] = [
  {
    // One notice names every reason, never the first one only.
    id: 'VA-01',
    source: 'measure43',
    effect: informs,
    looksAtOthers: true,
    ask(_facts, _parameters, others) {
      const rules = unmet(others).map((one) => one.id)
      return rules.length === 0 ? met('nothingUnmet') : notMet('unmetTold', { rules }, 'cureAllAtOnce')
    },
  },
  {
    // Both sides pass before acceptance; what a clerk has to find out for a side is asked by that side's rules.
    id: 'VA-02',
    source: 'measure43',
    effect: informs,
    looksAtOthers: true,
    ask(facts, _parameters, others) {
      const side = unseenSide(facts)
      if (side !== null) return cannotTell('sideNotAsked', { side })
      const rules = unmet(others).map((one) => one.id)
      return rules.length === 0 ? met('bothSidesAsked') : notMet('sidesNotPassed', { rules })
    },
  },
]

function unseenSide({ originEnrolment, destinationEnrolment }: EligibilityFacts) {
  const isOriginUnseen = originEnrolment === 'notVisible'
  if (destinationEnrolment === 'notVisible') return isOriginUnseen ? 'both' : 'destination'
  return isOriginUnseen ? 'origin' : null
}
