import { parseLocalDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import {
  ENDED_STATES,
  FUNDS_STATES,
  RELATIONSHIP_STATES,
  type FundsState,
  type OpenState,
} from '@/lib/domain/transfer/states'

/** 我的, 本机构, 待领办, 待对方办理; `reach` is the one list of supervisors and auditors beyond an agency. */
export const TABS = ['mine', 'agency', 'unclaimed', 'counterpart', 'reach'] as const
export type Tab = (typeof TABS)[number]

export const SCHEME_FILTERS = ['employee', 'resident', 'changed'] as const
export type SchemeFilter = (typeof SCHEME_FILTERS)[number]

export const OPEN_STATES = RELATIONSHIP_STATES.filter(
  (state): state is OpenState => !(ENDED_STATES as readonly string[]).includes(state),
)

/** How a list is narrowed. Places, states and staff numbers only: nothing of an insured person is in an address. */
export type Filters = {
  readonly origin?: string
  readonly destination?: string
  readonly state?: OpenState
  readonly funds?: FundsState
  readonly scheme?: SchemeFilter
  /** A member of staff, or nobody. */
  readonly assignee?: string
}
const FILTERS = ['origin', 'destination', 'state', 'funds', 'scheme', 'assignee'] as const

/**
 * The last row of the page before: lists go on after it. Rows without a date of this side come last, by the
 * other side's.
 */
export type Cursor = {
  readonly dueOn: LocalDate | null
  readonly anyDueOn: LocalDate | null
  readonly id: string
}

export type Address = {
  readonly tab: Tab | null
  readonly filters: Filters
  readonly after: Cursor | null
}

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

const AREA = /^\d{6}$/
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** Reads an address. What it does not understand is left out: an old bookmark still opens a list. */
export function readAddress(params: SearchParams): Address {
  const one = (name: string) => {
    const value = params[name]
    return typeof value === 'string' ? value : ''
  }
  const filters: Filters = {
    ...whole('origin', AREA.test(one('origin')) && one('origin')),
    ...whole('destination', AREA.test(one('destination')) && one('destination')),
    ...whole('state', member(OPEN_STATES, one('state'))),
    ...whole('funds', member(FUNDS_STATES, one('funds'))),
    ...whole('scheme', member(SCHEME_FILTERS, one('scheme'))),
    ...whole('assignee', (one('assignee') === 'nobody' || UUID.test(one('assignee'))) && one('assignee')),
  }
  return { tab: member(TABS, one('tab')) || null, filters, after: readCursor(one('after')) }
}

/** The address of a list; an absent tab is the actor's first. */
export function worklistHref(
  tab: Tab | undefined,
  filters: Filters = {},
  after?: Cursor | null,
): `/cases?${string}` | '/cases' {
  const query = new URLSearchParams()
  if (tab) query.set('tab', tab)
  for (const name of FILTERS) {
    const value = filters[name]
    if (value) query.set(name, value)
  }
  if (after) query.set('after', [after.dueOn ?? NO_DATE, after.anyDueOn ?? NO_DATE, after.id].join('.'))
  const text = query.toString()
  return text === '' ? '/cases' : `/cases?${text}`
}

/** The same filters with one of them changed, or taken away. */
export function withFilter<N extends keyof Filters>(
  filters: Filters,
  name: N,
  value: Filters[N] | null,
): Filters {
  const { [name]: _, ...rest } = filters
  return value === null || value === undefined ? rest : { ...rest, [name]: value }
}

function readCursor(text: string): Cursor | null {
  const [due = '', any = '', id = ''] = text.split('.')
  const [dueOn, anyDueOn] = [readDate(due), readDate(any)]
  return dueOn === undefined || anyDueOn === undefined || !UUID.test(id) ? null : { dueOn, anyDueOn, id }
}

const NO_DATE = 'none'

function readDate(text: string): LocalDate | null | undefined {
  return text === NO_DATE ? null : (parseLocalDate(text) ?? undefined)
}

function member<const T extends readonly string[]>(list: T, value: string): T[number] | false {
  return list.includes(value) && value
}

function whole<N extends string, V extends string>(name: N, value: V | false): { [K in N]?: V } {
  return value === false ? {} : ({ [name]: value } as { [K in N]?: V })
}
