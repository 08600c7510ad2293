const FRESH_MS = 3 * 24 * 60 * 60_000

/**
 * Whether a phone was changed online so lately that whoever pays out should know: time enough for the number
 * before to object.
 */
export function isFreshPhoneChange(changedAt: Date | null, at: Date): boolean {
  return changedAt !== null && at.getTime() - changedAt.getTime() < FRESH_MS
}
