/** Forms that stand beside the table of cases: controls in its rows belong to them by name. */
export const CLAIM_FORM = 'claim-case'
export const SELECTION_FORM = 'ticked-cases'
