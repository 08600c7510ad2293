import { isStep } from '@/lib/domain/transfer/lifecycle'
import type { Locale } from '../locale'
import { wordsFor, type AllWords } from '../words'
import { yearlessDate } from './dates'

/** What a message was told with: codes and days. */
type Told = { readonly kind: string; readonly content: Readonly<Record<string, unknown>> }

/** A message to staff as a sentence. What a newer version of this program told is said in general words. */
export function staffMessageText({ kind, content }: Told, locale: Locale): string {
  const words = wordsFor(locale)
  const { says, unknown } = words.inbox
  if (!Object.hasOwn(says, kind)) return unknown
  const say: (what: string, when: string, more: More) => string = says[kind as keyof typeof says]
  const when = ANSWERED.has(kind) ? content['answerBy'] : content['dueOn']
  return say(subject(content, words), day(when, locale), {
    count: number(content['count'] ?? content['clocks']),
    byPhone: content['channel'] === 'phone',
  })
}

type More = { readonly count: number | null; readonly byPhone: boolean }

/** Whose day is the one of the answer; the due day they also carry has passed. */
const ANSWERED: ReadonlySet<string> = new Set(['reminderArrived', 'reminderUnanswered', 'provinceAsked'])

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

/** The step, clock, notice or calendar a message names; empty where it names none. */
function subject(content: Told['content'], { lifecycle, casePage }: AllWords): string {
  const { step, clock, notice, code, year } = content
  if (typeof step === 'string')
    return isStep(step) ? lifecycle.steps[step].button : nameOf(casePage.history.beside, step)
  if (typeof clock === 'string')
    return Object.hasOwn(lifecycle.clocks, clock) ? clockName(lifecycle, clock) : clock
  if (typeof notice === 'string') return nameOf(casePage.closure.kinds, notice)
  return [year, code === 'CN' ? null : code]
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(' ')
}

function clockName({ clocks }: AllWords['lifecycle'], clock: string): string {
  return clocks[clock as keyof typeof clocks].name
}

function nameOf(names: Readonly<Record<string, string>>, code: string): string {
  return names[code] ?? ''
}

function day(value: unknown, locale: Locale): string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? yearlessDate(value, locale) : ''
}
