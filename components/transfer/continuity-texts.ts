import { longDate } from '@/lib/i18n/format/dates'
import { money } from '@/lib/i18n/format/money'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { ContinuityView } from '@/lib/queries/case-continuity'

/** 南京 48 ＋ 长沙 48 ＋ 合肥 1 － 重复 2 ＝ 95 个月: where the months come from, each counted once. */
export function monthsSum(view: ContinuityView, orig: string, dest: string, locale: Locale): string {
  const { caseSheet } = wordsFor(locale).continuity
  const { origin, destination, elsewhere, overlapping, total } = view.months
  const places = [
    caseSheet.place(orig, origin),
    ...elsewhere.map(({ area, months }) => caseSheet.place(shortPlace(area, locale), months)),
    caseSheet.place(dest, destination),
  ].join(locale === 'en' ? ' + ' : ' ＋ ')
  return overlapping === 0
    ? caseSheet.sumOf(places, total)
    : caseSheet.sumOverlapping(places, overlapping, total)
}

/** What paying back costs and who bears it, line by line; or what the area would have to publish first. */
export function costLines(view: ContinuityView, locale: Locale): string[] {
  const { plan, missing, on } = view
  if (!plan) return []
  const { continuity, shell } = wordsFor(locale)
  const { caseSheet, bearers, payers } = continuity
  const bears = bearers[plan.bearer]
  if (plan.principal === null || plan.fee === null) {
    const figures = missing.map((figure) => caseSheet.missing[figure]).join(shell.punctuation.list)
    return [caseSheet.noAmount(figures), `${payers[plan.payer]}${shell.punctuation.comma}${bears}`]
  }
  const monthly = money(plan.items[0]?.principal ?? 0)
  return [
    `${caseSheet.costOf(plan.months.length, monthly, money(plan.principal))}${shell.punctuation.comma}${payers[plan.payer]}`,
    caseSheet.fee(money(plan.fee), bears),
    ...(plan.bearer === 'none'
      ? []
      : [caseSheet.feeBasis(longDate(on, locale), plan.due.day, plan.due.assumed)]),
  ]
}
