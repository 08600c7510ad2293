/** A page of an address; what it cannot mean is the first. */
export function pageOf(asked: string | string[] | undefined): number {
  const page = Number(asked)
  return Number.isSafeInteger(page) && page > 0 && page < 1_000 ? page : 1
}
