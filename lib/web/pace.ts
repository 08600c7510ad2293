import { setTimeout as pause } from 'node:timers/promises'

/** No public answer comes sooner than this, so that a hit and a miss cannot be told apart by the clock. */
const AT_LEAST_MS = 250

/** Waits until an answer that began at `began` may be given. @param extraMs slow-down on top, milliseconds */
export async function answerAfter(began: number, extraMs: number): Promise<void> {
  const left = AT_LEAST_MS + extraMs - (Date.now() - began)
  if (left > 0) await pause(left)
}
