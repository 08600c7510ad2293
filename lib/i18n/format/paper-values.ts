import type { PaperContent, PaperValue } from '@/lib/domain/documents/papers/content'
import type { PaperWordList } from '@/lib/domain/documents/papers/vocabulary'
import { dayOf, timeOf } from '@/lib/domain/calendar/local-date'
import { capitals } from '@/lib/domain/money/capitals'
import { fen } from '@/lib/domain/money/fen'
import { PAPER_WORDS } from '../messages/papers/words'
import { wordsFor, type AllWords } from '../words'
import { money, plainAmount } from './money'
import { ruleText } from './rule-answers'
import { tablePathText } from './table-paths'

const ZH = 'zh-CN'

/** 2026年10月16日, as official papers write it. */
export function paperDay(day: string): string {
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}

function paperMonth(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`
}

function monthOrBlank(month: string | null): string {
  return month === null ? PAPER_WORDS.someMonth : paperMonth(month)
}

/**
 * An entry of a paper in words. Columns of a list leave out the sign of the yuan and the unit, which their
 * heading says.
 */
export function paperValue(
  value: PaperValue,
  areas: PaperContent['areas'],
  place: 'box' | 'column' = 'box',
): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if ('day' in value) return paperDay(value.day)
  if ('month' in value) return paperMonth(value.month)
  if ('from' in value) return PAPER_WORDS.span(monthOrBlank(value.from), monthOrBlank(value.to))
  if ('at' in value) {
    const instant = new Date(value.at)
    return `${paperDay(dayOf(instant))} ${timeOf(instant)}`
  }
  if ('fen' in value) {
    if (place === 'column') return plainAmount(value.fen)
    const figures = money(value.fen)
    return value.capitals ? PAPER_WORDS.capitals(figures, capitals(fen(value.fen))) : figures
  }
  if ('months' in value) return PAPER_WORDS.monthsOf(value.months)
  if ('count' in value) return String(value.count)
  if ('rateBp' in value) return `${value.rateBp / 100}%`
  if ('list' in value) return value.codes.map((code) => wordOf(value.list, code)).join(PAPER_WORDS.list)
  if ('rule' in value) {
    const text = ruleText(value.rule, ZH, areas)
    return value.part === 'source' ? `${text.sourceInFull}（${value.rule.id}）` : (text[value.part] ?? '')
  }
  if ('path' in value) return tablePathText(value.path, ZH)
  const { lifecycle } = wordsFor(ZH)
  return PAPER_WORDS.schemeChange(
    nameOf(lifecycle.schemes, value.fromScheme),
    nameOf(lifecycle.schemes, value.toScheme),
  )
}

/** A code nobody knows is printed as it is: a hole would say less. */
function wordOf(list: PaperWordList, code: string): string {
  const map = MAPS[list](wordsFor(ZH))
  const found = Object.hasOwn(map, code) ? map[code] : undefined
  return found === undefined ? code : typeof found === 'string' ? found : found.name
}

function nameOf(map: Readonly<Record<string, { readonly name: string }>>, code: string): string {
  return map[code]?.name ?? code
}

type WordMap = Readonly<Record<string, string | { readonly name: string }>>

const MAPS: Readonly<Record<PaperWordList, (words: AllWords) => WordMap>> = {
  idTypes: ({ casePage }) => casePage.documents.idTypes,
  sexes: ({ casePage }) => casePage.documents.sexes,
  schemes: ({ lifecycle }) =>
    Object.fromEntries(Object.entries(lifecycle.schemes).map(([code, scheme]) => [code, scheme.long])),
  modes: ({ lifecycle }) => lifecycle.modes,
  pairModes: ({ lifecycle }) => lifecycle.pairModes,
  applicantKinds: ({ lifecycle }) => lifecycle.applicantKinds,
  transferReasons: ({ lifecycle }) => lifecycle.transferReasons,
  returnReasons: ({ lifecycle }) => lifecycle.returnReasons,
  terminationReasons: ({ lifecycle }) => lifecycle.terminationReasons,
  supplementCodes: ({ lifecycle }) => lifecycle.supplementCodes,
  materials: ({ materials }) => materials.papers,
  directions: () => PAPER_WORDS.directions,
  provinceScopes: () => PAPER_WORDS.provinceScopes,
  channels: () => PAPER_WORDS.channels,
  lodgingChannels: () => PAPER_WORDS.lodgingChannels,
  yesNo: () => PAPER_WORDS.yesNo,
  numbering: () => PAPER_WORDS.numbering,
  orderKinds: () => PAPER_WORDS.orderKinds,
  fundsStates: ({ lifecycle }) => lifecycle.funds,
  terms: () => PAPER_WORDS.terms,
  itemNames: () => PAPER_WORDS.itemNames,
  steps: ({ lifecycle }) =>
    Object.fromEntries(Object.entries(lifecycle.steps).map(([step, words]) => [step, words.button])),
}
