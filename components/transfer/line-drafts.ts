import { addMonths, parseYearMonth } from '@/lib/domain/calendar/year-month'
import type { TableLine } from '@/lib/domain/documents/information-table'
import { fen, formatYuan, parseYuan } from '@/lib/domain/money/fen'

/** A line of an information table as it is typed: everything text, money in yuan, rates in per cent. */
export type LineDraft = {
  /** Stays with the line while others come and go; its number in the names of the form. */
  readonly key: number
  readonly areaCode: string
  readonly fromMonth: string
  readonly toMonth: string
  readonly months: string
  readonly kind: 'actual' | 'deemed'
  readonly baseFen: string
  readonly employerRateBp: string
  readonly personalRateBp: string
  readonly creditedFen: string
  readonly creditedPersonalFen: string
  readonly interestFen: string
  readonly closingFen: string
}

const typedAmount = (amount: number) => formatYuan(fen(amount)).replaceAll(',', '')
const typedIfKnown = (amount: number | null) => (amount === null ? '' : typedAmount(amount))
const typedRate = (basisPoints: number) => typedAmount(basisPoints).replace(/\.?0+$/u, '') || '0'

/** A stored line as text that can be changed. */
export function draftOf(line: TableLine, key: number): LineDraft {
  return {
    key,
    areaCode: line.areaCode,
    fromMonth: line.fromMonth,
    toMonth: line.toMonth,
    months: String(line.months),
    kind: line.kind,
    baseFen: typedAmount(line.baseFen),
    employerRateBp: typedRate(line.employerRateBp),
    personalRateBp: typedRate(line.personalRateBp),
    creditedFen: typedAmount(line.creditedFen),
    creditedPersonalFen: typedAmount(line.creditedPersonalFen),
    interestFen: typedIfKnown(line.interestFen),
    closingFen: typedIfKnown(line.closingFen),
  }
}

/**
 * The next line to be typed: after the last one it begins with the following month, runs to the end of that
 * year, and takes area, base and rates over.
 */
export function nextDraft(last: LineDraft | undefined, areaCode: string): LineDraft {
  const blank = {
    key: (last?.key ?? -1) + 1,
    areaCode: last?.areaCode ?? areaCode,
    fromMonth: '',
    toMonth: '',
    months: '',
    kind: 'actual' as const,
    baseFen: last?.baseFen ?? '',
    employerRateBp: last?.employerRateBp ?? '',
    personalRateBp: last?.personalRateBp ?? '',
    creditedFen: '',
    creditedPersonalFen: '',
    interestFen: '',
    closingFen: '',
  }
  const end = last && parseYearMonth(last.toMonth)
  if (!end) return blank
  const fromMonth = addMonths(end, 1)
  const toMonth = `${fromMonth.slice(0, 4)}-12`
  return { ...blank, fromMonth, toMonth, months: monthsIn(fromMonth, toMonth) }
}

/** Changes one entry of a line; a new beginning or end counts the months anew. */
export function changed(line: LineDraft, field: Exclude<keyof LineDraft, 'key'>, value: string): LineDraft {
  const next = { ...line, [field]: value }
  if (field !== 'fromMonth' && field !== 'toMonth') return next
  const months = monthsIn(next.fromMonth, next.toMonth)
  return months === '' ? next : { ...next, months }
}

/** Months from one to the other, both counted; empty where that makes no sense yet. */
export function monthsIn(fromMonth: string, toMonth: string): string {
  const [from, to] = [parseYearMonth(fromMonth), parseYearMonth(toMonth)]
  if (from === null || to === null || from > to || from.slice(0, 4) !== to.slice(0, 4)) return ''
  return String(Number(to.slice(5)) - Number(from.slice(5)) + 1)
}

/** Sums over what is typed so far; entries that are no amount yet count as nothing. */
export function draftTotals(lines: readonly LineDraft[]) {
  const sum = (pick: (line: LineDraft) => number) => lines.reduce((all, line) => all + pick(line), 0)
  return {
    months: sum((line) => (/^\d{1,2}$/u.test(line.months) ? Number(line.months) : 0)),
    creditedFen: sum((line) => parseYuan(line.creditedFen) ?? 0),
    closingFen: parseYuan(lines.at(-1)?.closingFen ?? ''),
  }
}
