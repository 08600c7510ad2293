import { nameIn, type CaseRecord } from './case-record'

/** A notice to the person: how often it was tried, and what became of it. */
export type NoticeView = {
  readonly kind: string
  readonly channel: string
  readonly status: string
  readonly attempts: number
  /** Why the last attempt did not arrive, as a code. */
  readonly lastError: string | null
  readonly handling: string | null
  readonly createdAt: Date
  readonly settledAt: Date | null
  readonly recordedBy: string | null
}

export function noticesOf(record: CaseRecord): NoticeView[] {
  return record.row.notices.map((notice) => ({
    kind: notice.kind,
    channel: notice.channel,
    status: notice.status,
    attempts: notice.attempts,
    lastError: notice.lastError,
    handling: notice.handling,
    createdAt: notice.createdAt,
    settledAt: notice.settledAt,
    recordedBy: nameIn(record, notice.recordedById),
  }))
}
