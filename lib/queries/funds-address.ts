/**
 * Desks of the money: one list each, named after what waits there. `mine` gathers what waits for the reader
 * from all of them and is the number beside the menu.
 */
export const DESKS = [
  'mine',
  'due',
  'prepared',
  'approved',
  'transit',
  'inquiry',
  'arrived',
  'matched',
  'payOut',
  'signatures',
  'returned',
] as const
export type Desk = (typeof DESKS)[number]

/** 转出: money that leaves the reader's agency; 转入: money that comes to it. */
export const DIRECTIONS = ['out', 'in'] as const
export type Direction = (typeof DIRECTIONS)[number]

export type FundsAddress = {
  readonly desk: Desk | null
  readonly direction: Direction | null
  /** From 1. */
  readonly page: number
}

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

/** Reads an address. What it does not understand is left out: an old bookmark still opens a list. */
export function readFundsAddress(params: SearchParams): FundsAddress {
  const page = Number(params['page'])
  return {
    desk: DESKS.find((one) => one === params['desk']) ?? null,
    direction: DIRECTIONS.find((one) => one === params['direction']) ?? null,
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

export function fundsHref({ desk, direction, page }: Partial<FundsAddress>): '/funds' | `/funds?${string}` {
  const query = new URLSearchParams()
  if (desk) query.set('desk', desk)
  if (direction) query.set('direction', direction)
  if (page !== undefined && page > 1) query.set('page', String(page))
  const text = query.toString()
  return text === '' ? '/funds' : `/funds?${text}`
}
