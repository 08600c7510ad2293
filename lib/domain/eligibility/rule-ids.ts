/** The rule book's ids, in its order. */
export const ELIGIBILITY_RULE_IDS = [
  ...(['SC-01', 'SC-02', 'SC-03', 'SC-04', 'SC-05', 'SC-06', 'SC-07'] as const),
  ...(['SU-01', 'EN-01', 'EN-02', 'AR-01', 'AR-02', 'HO-01', 'FA-01', 'AG-01'] as const),
  ...(['AP-01', 'AP-02', 'AP-03', 'AP-04', 'VA-01', 'VA-02', 'BK-01'] as const),
  ...(['DL-01', 'DL-02', 'DL-03', 'DL-04', 'DL-05', 'DL-06'] as const),
  ...(['CA-01', 'CA-02', 'CA-03', 'CA-04', 'CA-05', 'CA-06', 'CA-07'] as const),
  ...(['IT-01', 'IT-02', 'IT-03', 'IT-04', 'IT-05'] as const),
  ...(['FU-01', 'FU-02', 'FU-03', 'FU-04', 'FU-05', 'FU-06', 'FU-07', 'FU-08', 'FU-09'] as const),
  ...(['BE-01', 'BE-02', 'BE-03', 'BE-04', 'BE-05', 'BE-06', 'BE-07', 'BE-08', 'BE-09', 'BE-10'] as const),
  ...(['LF-01', 'LF-02', 'LF-03', 'LF-04', 'LF-05', 'LF-06', 'LF-07'] as const),
  ...(['DU-01', 'DU-02', 'PR-01', 'AU-01', 'RC-01'] as const),
] as const
export type EligibilityRuleId = (typeof ELIGIBILITY_RULE_IDS)[number]

/** What part of a case a rule is about; lists of answers are grouped by it. */
export const RULE_PHASES = [
  'intake',
  'timing',
  'transferOut',
  'transferIn',
  'money',
  'benefits',
  'backPayment',
] as const
export type RulePhase = (typeof RULE_PHASES)[number]

const OTHER_PHASES: Readonly<Record<string, RulePhase>> = {
  DL: 'timing',
  CA: 'timing',
  AU: 'transferOut',
  RC: 'transferOut',
  IT: 'transferIn',
  FU: 'money',
  BE: 'benefits',
  LF: 'backPayment',
}

/** Also for ids of answers stored by another version of the book. */
export function phaseOf(id: string): RulePhase {
  return OTHER_PHASES[id.slice(0, 2)] ?? 'intake'
}
