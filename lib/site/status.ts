import 'server-only'
import { calendarFrom, readYears } from '@/lib/db/calendars'
import { fromDay } from '@/lib/db/days'
import type { Db } from '@/lib/db/open-database'
import { siteDb } from '@/lib/db/site-client'
import { boxOfCode, statusKey } from '@/lib/db/site-vault'
import type { StatusPace } from '@/lib/domain/access/status-pace'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import {
  expectedDay,
  type ExpectedDay,
  type StatusRecord,
  type StatusWords,
  NO_WORDS,
} from '@/lib/domain/site/status-record'
import { forgiven, tried } from './pace'

type Named = { readonly name: string; readonly englishName: string }
export type Office = {
  readonly area: Named
  readonly agency: Named
  readonly phone: string
  readonly hours: string
}

/** What the insured person may see with reference and query code: no name, no number, no amount, no months. */
export type StatusView = Omit<StatusRecord, 'yearsBy' | 'moneyBy' | 'promised' | 'objections'> & {
  readonly yearsBy: ExpectedDay | null
  readonly moneyBy: ExpectedDay | null
  readonly promised: readonly (StatusRecord['promised'][number] & { readonly overdue: boolean })[]
  readonly supplementNotes: StatusWords['supplementNotes']
  readonly objections: readonly (StatusRecord['objections'][number] & { readonly reply: string | null })[]
  readonly offices: { readonly dest: Office; readonly orig: Office }
  readonly publishedAt: Date
  readonly today: LocalDate
}

/** Which case, and what opens the words typed for its applicant. */
export type StatusAsked = { readonly reference: string; readonly queryCode: string }

/** What a request about this case is found by on the inner side. */
export function keyOf({ reference, queryCode }: StatusAsked): string {
  return statusKey(reference, queryCode)
}

export type LookedUp = StatusPace & { readonly found: boolean }

/**
 * Looks for a case: one look-up by a keyed digest of both items, so unknown and wrong are one answer. Failures slow
 * down the address and, more gently, the reference; only an address is ever sent away, nobody can lock a case.
 */
export async function lookUpStatus(
  asked: StatusAsked,
  address: string,
  at: Date,
  from: Db = siteDb(),
): Promise<LookedUp> {
  const paced = { address, of: asked.reference }
  const pace = await tried('StatusAttempt', paced, at, from)
  if (pace.tooMany) return { ...pace, found: false }
  const found = (await from.publishedStatus.count({ where: { key: keyOf(asked) } })) > 0
  if (found) await forgiven('StatusAttempt', paced, at, from)
  return { ...pace, found }
}

/** @returns null when nothing is published under these any more */
export async function statusView(
  { reference, queryCode }: StatusAsked,
  at: Date,
  from: Db = siteDb(),
): Promise<StatusView | null> {
  const row = await from.publishedStatus.findUnique({
    where: { key: statusKey(reference, queryCode) },
    select: { record: true, wordsSealed: true, publishedAt: true },
  })
  if (!row) return null
  const record = row.record as unknown as StatusRecord
  const { supplementNotes, replies }: StatusWords =
    row.wordsSealed === null
      ? NO_WORDS
      : {
          ...NO_WORDS,
          ...JSON.parse(boxOfCode(reference, queryCode).openBytes('words', row.wordsSealed).toString()),
        }
  const years = await readYears(from)
  const expected = (told: StatusRecord['yearsBy']) =>
    told && expectedDay(told, at, (code) => calendarFrom(years, code))
  const today = dayOf(at)
  return {
    ...record,
    supplementNotes,
    objections: record.objections.map((one, index) => ({ ...one, reply: replies[index] ?? null })),
    yearsBy: expected(record.yearsBy),
    moneyBy: expected(record.moneyBy),
    promised: record.promised.map((paper) => ({ ...paper, overdue: paper.by < today })),
    offices: {
      dest: await officeOf(from, record.destinationAgency, today),
      orig: await officeOf(from, record.originAgency, today),
    },
    publishedAt: row.publishedAt,
    today,
  }
}

/** The office as it can be reached today: where an agency was followed by another, the one in its place. */
async function officeOf(from: Db, agencyId: string, today: LocalDate): Promise<Office> {
  const select = { name: true, englishName: true, phone: true, hours: true, areaCode: true, validTo: true }
  const kept = await from.agency.findUniqueOrThrow({ where: { id: agencyId }, select })
  const isOver = kept.validTo !== null && kept.validTo < fromDay(today)
  const next = isOver
    ? await from.agency.findFirst({ where: { areaCode: kept.areaCode, validTo: null }, select })
    : null
  const { name, englishName, phone, hours, areaCode } = next ?? kept
  const area = await from.area.findUniqueOrThrow({
    where: { code: areaCode },
    select: { name: true, englishName: true },
  })
  return { area, agency: { name, englishName }, phone, hours }
}

const LOOK_MS = 100
const PATIENCE_MS = 3_000

/** When a case was published last; null where nothing is. */
export async function publishedWhen(asked: StatusAsked, from: Db = siteDb()): Promise<Date | null> {
  const key = statusKey(asked.reference, asked.queryCode)
  const row = await from.publishedStatus.findUnique({ where: { key }, select: { publishedAt: true } })
  return row?.publishedAt ?? null
}

/** Waits until a case was published anew, so that a page shows what was just done; not for long. */
export async function publishedAfter(asked: StatusAsked, before: Date | null): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    const last = await publishedWhen(asked)
    if (last?.getTime() !== before?.getTime()) return
    await new Promise((done) => setTimeout(done, LOOK_MS))
  }
}
