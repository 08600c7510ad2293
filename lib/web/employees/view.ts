import 'server-only'
import { maskIdNumber, maskName } from '@/lib/domain/identity/mask'
import { longDate, spokenDate } from '@/lib/i18n/format/dates'
import { employeeFaultText, employeeProblems } from '@/lib/i18n/format/employee-faults'
import { onlineRefusal, type OnlineRefused } from '@/lib/i18n/format/online-refusals'
import { ruleText, type AreaNames } from '@/lib/i18n/format/rule-answers'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { sealList, type CarriedList, type CheckedRow, type LodgedRow } from './sealed-list'

/** Whom a row is about, as the public may see it. */
type Who = { readonly row: number; readonly who: string }

/** A list as its page shows it: sentences and masks, and the list itself sealed. It crosses to the browser as JSON. */
export type ListView = {
  readonly sealed: string
  readonly stage: CarriedList['stage']
  readonly people: number
  /** What is wrong with the list as a whole. */
  readonly whole: readonly string[]
  readonly faulty: readonly (Who & { readonly says: readonly string[] })[]
  readonly checkedOf: number
  readonly checked: readonly (Who & {
    readonly verdict: CheckedRow['verdict']
    readonly from: string
    readonly says: readonly string[]
  })[]
  readonly chosen: number
  readonly lodgedOf: number
  readonly lodged: readonly (Who & {
    readonly reference: string | null
    readonly queryCode: string | null
    readonly says: readonly string[]
  })[]
  /** The last step was answered with no; the list is as it was. */
  readonly refusal?: OnlineRefused
  /** Entries of the form that were wrong, by name. */
  readonly wrong?: Readonly<Record<string, string>>
}

type Reader = { readonly session: string; readonly locale: Locale; readonly areas: AreaNames }

export function viewOf(list: CarriedList, { session, locale, areas }: Reader): ListView {
  const who = whoIn(list)
  const problems = employeeProblems(list.faults, locale)
  const origin = new Map(list.rows.map(({ row, application }) => [row, application.originArea]))
  return {
    sealed: sealList(session, list),
    stage: list.stage,
    people: list.rows.length,
    whole: list.faults.filter(({ row }) => row === null).map((fault) => employeeFaultText(fault, locale)),
    faulty: [...problems].map(([row, says]) => ({ row, who: who(row), says })),
    checkedOf: list.checked.length,
    checked:
      list.stage === 'checked'
        ? list.checked.map((one) => ({
            row: one.row,
            who: who(one.row),
            verdict: one.verdict,
            from: areas[origin.get(one.row) ?? ''] ?? '',
            says: saidOfCheck(one, locale, areas),
          }))
        : [],
    chosen: list.chosen.length,
    lodgedOf: list.lodged.length,
    lodged: list.lodged.map((one) => ({
      row: one.row,
      who: who(one.row),
      reference: one.receipt?.reference ?? null,
      queryCode: one.receipt?.queryCode ?? null,
      says: saidOfLodging(one, locale),
    })),
  }
}

/** 张* 3****************1: enough to find the row again, in a train as well. */
export function whoIn(list: CarriedList): (row: number) => string {
  const people = new Map(
    list.rows.map(({ row, application: { person } }) => [
      row,
      `${maskName(person.name, 'public')} ${maskIdNumber(person.idNumber, 'public')}`,
    ]),
  )
  return (row) => people.get(row) ?? ''
}

function saidOfCheck({ rules, refusal }: CheckedRow, locale: Locale, areas: AreaNames): readonly string[] {
  const gap = locale === 'en' ? ' ' : ''
  return [
    ...rules.map((rule) => {
      const { name, because, cure } = ruleText(rule, locale, areas)
      return [`${name}${locale === 'en' ? ': ' : '：'}${because}`, cure ?? ''].filter(Boolean).join(gap)
    }),
    ...(refusal ? [refusedText(refusal, locale)] : []),
  ]
}

export function saidOfLodging({ receipt, refusal }: LodgedRow, locale: Locale): readonly string[] {
  if (refusal) return [refusedText(refusal, locale)]
  if (!receipt) return []
  const says = wordsFor(locale).applyEmployees.result
  return [
    says.acceptedBy(spokenDate(receipt.acceptedBy, locale)),
    ...(receipt.inBy === null ? [] : [says.inBy(longDate(receipt.inBy, locale))]),
  ]
}

function refusedText(refusal: OnlineRefused, locale: Locale): string {
  const { says, cure } = onlineRefusal(refusal, locale)
  return [says, cure ?? ''].filter(Boolean).join(locale === 'en' ? ' ' : '')
}
