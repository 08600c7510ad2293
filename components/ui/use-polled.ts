import { useEffect, useState } from 'react'

const ASK_AGAIN_MS = 1_500

/** What a worker has done so far, asked for again until it is over. A question that fails is asked again too. */
export function usePolled<T>(
  address: string,
  first: T,
  isOver: (reached: T) => boolean,
  everyMs: number = ASK_AGAIN_MS,
): T {
  const [reached, setReached] = useState(first)
  const over = isOver(reached)
  useEffect(() => {
    if (over) return
    const asking = setInterval(() => {
      fetch(address, { cache: 'no-store' })
        .then(async (answer) => (answer.ok ? setReached((await answer.json()) as T) : undefined))
        .catch(() => undefined)
    }, everyMs)
    return () => clearInterval(asking)
  }, [address, over, everyMs])
  return reached
}
