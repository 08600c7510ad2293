/** A seeded generator: the same seed gives the same registry on every machine. */
export type Random = {
  /** A whole number from `min` to `max`, both included. */
  readonly int: (min: number, max: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  /** True in `share` of all cases (0 to 1). */
  readonly chance: (share: number) => boolean
}

/** Mulberry32; good enough to choose names and amounts, never to be used for anything secret. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    int,
    pick: (list) => {
      const chosen = list[int(0, list.length - 1)]
      if (chosen === undefined) throw new RangeError('nothing to pick from')
      return chosen
    },
    chance: (share) => next() < share,
  }
}
