import type { Measure } from '@/lib/queries/supervision/address'
import type { Locale } from '../locale'
import { wordsFor } from '../words'

/** What a word of a board means: an ending, a reason, a state; as it is where nothing names it. */
export function boardWord(measure: Measure, word: string, locale: Locale): string {
  const { lifecycle, eligibility, supervision } = wordsFor(locale)
  const [first = '', second] = word.split('.')
  switch (measure) {
    case 'ended':
      return second === undefined
        ? nameIn(lifecycle.clockEndings, first)
        : named(lifecycle.lateReasons, second)
    case 'returned':
      return named(lifecycle.returnReasons, word)
    case 'refused':
      return word === 'note' ? supervision.back.note : nameIn(eligibility.rules, word)
    case 'mismatched':
      return named(lifecycle.breakCodes, word)
    case 'arrived':
    case 'closed':
    case 'untouched': {
      const side = nameIn(supervision.rows.sides, first)
      return second === undefined ? side : `${side} · ${nameIn(lifecycle.relationship, second)}`
    }
    case 'held':
      return word === 'nobody' ? supervision.load.nobody : ''
    case 'breached':
      return nameIn(supervision.promises.heard, word)
    case 'open':
    case 'transit':
    case 'disputed':
      return ''
    default:
      return measure satisfies never
  }
}

function nameIn(names: Readonly<Record<string, string>>, word: string): string {
  return Object.hasOwn(names, word) ? (names[word] ?? word) : word
}

function named(names: Readonly<Record<string, { readonly name: string }>>, word: string): string {
  return Object.hasOwn(names, word) ? (names[word]?.name ?? word) : word
}

/** 92 %; rounded down, so that what is not all never reads as all. */
export function shareText(share: number): string {
  return `${Math.floor(share * 100)}%`
}
