import type { StatusRecord } from './status-record'

/** What whoever holds the receipt can ask for on /status, in the order it is offered. */
export const STATUS_ACTS = [
  'supplement',
  'figures',
  'object',
  'askPayOut',
  'withdraw',
  'changePhone',
  'setNotices',
  'complain',
] as const
export type StatusAct = (typeof STATUS_ACTS)[number]

/** The insured person, or whoever applied for them. */
export const CASE_PARTIES = ['person', 'applicant'] as const
export type CaseParty = (typeof CASE_PARTIES)[number]

/** Whose one-time code an act needs. Money, months and the person's own settings are the person's alone. */
const PARTIES: Record<StatusAct, readonly CaseParty[]> = {
  supplement: ['person', 'applicant'],
  figures: ['person'],
  object: ['person'],
  askPayOut: ['person'],
  withdraw: ['person', 'applicant'],
  changePhone: ['person'],
  setNotices: ['person'],
  complain: ['person', 'applicant'],
}

/** A number that was only typed on the application opens none of these. */
const REGISTERED: readonly StatusAct[] = ['figures', 'object', 'askPayOut', 'setNotices']

export function isStatusAct(text: unknown): text is StatusAct {
  return STATUS_ACTS.some((act) => act === text)
}

/** Acts that fit the case as it stands; the step itself asks again. */
export function openActs(record: Pick<StatusRecord, 'acts' | 'ended'>): readonly StatusAct[] {
  return STATUS_ACTS.filter((act) => {
    switch (act) {
      case 'figures':
      case 'complain':
        return true
      case 'changePhone':
      case 'setNotices':
        return !record.ended
      case 'supplement':
      case 'object':
      case 'askPayOut':
      case 'withdraw':
        return record.acts.includes(act)
      default:
        return act satisfies never
    }
  })
}

/** Who may confirm this act by a code, of those with a phone on record. */
export function partiesFor(act: StatusAct, phones: StatusRecord['phones']): readonly CaseParty[] {
  return PARTIES[act].filter((party) => (REGISTERED.includes(act) ? phones.registered : phones[party]))
}

export function mayAct(act: StatusAct, party: CaseParty): boolean {
  return PARTIES[act].includes(party)
}
