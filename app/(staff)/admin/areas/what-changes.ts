import { isNeverInForce } from '@/lib/domain/region/change-validity'
import { areaWords } from '@/lib/i18n/area-words'
import { longDate } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import { parameterWords, valueText } from '@/lib/i18n/parameter-words'
import { wordsFor } from '@/lib/i18n/words'
import type { DecidedValue, PayeeShown, WhatChanges } from '@/lib/queries/area-changes'

/** What a change is about, in a few words: 转出承诺时限, 收款账户. */
export function subjectText(what: WhatChanges, locale: Locale): string {
  const { propose } = areaWords(locale)
  return what.kind === 'parameter' ? parameterWords(locale)[what.key].name : propose[what.kind]
}

export function beforeText(what: WhatChanges, locale: Locale): string | null {
  switch (what.kind) {
    case 'parameter':
      return decidedText(what.key, what.before, locale)
    case 'connection':
      return wordsFor(locale).lifecycle.connections[what.before].name
    case 'payee':
      return what.before && payeeText(what.before, locale)
    default:
      return what satisfies never
  }
}

export function afterText(what: WhatChanges, locale: Locale): string {
  switch (what.kind) {
    case 'parameter':
      return valueText(what.key, what.after, locale)
    case 'connection':
      return wordsFor(locale).lifecycle.connections[what.after].name
    case 'payee':
      return payeeText(what.after, locale)
    default:
      return what satisfies never
  }
}

/** When it holds: from a day on, for a time, or as soon as it is approved. */
export function daysText(what: WhatChanges, locale: Locale): string {
  const { area, proposal } = areaWords(locale)
  if (what.kind !== 'parameter') return proposal.onApproval
  const from = longDate(what.validFrom, locale)
  if (what.validTo === null) return area.since(from)
  if (isNeverInForce(what)) return area.withdraws(from)
  const range = area.range(from, longDate(what.validTo, locale))
  return what.afterwards
    ? `${range} · ${proposal.afterwards(decidedText(what.key, what.afterwards, locale))}`
    : range
}

export function payeeText(payee: PayeeShown, locale: Locale): string {
  const { area } = areaWords(locale)
  return [
    payee.accountName,
    payee.bankName,
    payee.bankBranch,
    area.account(payee.accountLast4),
    ...(payee.unionBankNo === null ? [] : [area.unionBank(payee.unionBankNo)]),
  ].join(' · ')
}

export function decidedText(
  key: Parameters<typeof valueText>[0],
  { value, origin }: DecidedValue,
  locale: Locale,
): string {
  const text = valueText(key, value, locale)
  return origin === 'law' ? areaWords(locale).proposal.byLaw(text) : text
}
