import type { ExpectedDay } from '@/lib/domain/site/status-record'
import { spokenDate } from '@/lib/i18n/format/dates'
import { shortPlace } from '@/lib/i18n/format/places'
import { DEFAULT_LOCALE, type Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { StatusAnswer } from '@/lib/schemas/api/status-call'
import type { StatusView } from '@/lib/site/status'

/** The language a program asks for: English where it is named before Chinese, else Chinese. */
export function languageOf(accepted: string | null): Locale {
  const named = (accepted ?? '').toLowerCase().match(/\b(?:en|zh)\b/u)
  return named?.[0] === 'en' ? 'en' : DEFAULT_LOCALE
}

/** What /status shows of a case before any code, for programs. */
export function statusAnswer(view: StatusView, locale: Locale): StatusAnswer {
  const { lifecycle } = wordsFor(locale)
  const { offices, steps } = view
  const places = { dest: shortPlace(offices.dest.area, locale), orig: shortPlace(offices.orig.area, locale) }
  const current =
    steps.find(({ state }) => state === 'now' || state === 'stopped') ??
    steps.findLast(({ state }) => state === 'done')
  return {
    stage: current?.stage ?? 'submitted',
    sentence: lifecycle.publicSentence[view.state](places),
    holder: view.holder === 'none' ? view.fundsHolder : view.holder,
    steps: steps.map(({ stage, on, state }) => ({ stage, on, state })),
    yearsBy: expected(view.yearsBy),
    moneyBy: expected(view.moneyBy),
    whatToDo: whatToDo(view, locale),
    previousDates: view.previousDates.map(({ track, was, now, changedOn, because }) => ({
      track,
      was,
      now,
      changedOn,
      because,
    })),
  }
}

function expected(day: ExpectedDay | null): StatusAnswer['yearsBy'] {
  if (!day) return null
  const { on, clock, provisional, overdue, why } = day
  return { on, clock, provisional, overdue, why: why && { ...why, explanation: [...why.explanation] } }
}

function whatToDo(view: StatusView, locale: Locale): StatusAnswer['whatToDo'] {
  const { lifecycle, materials, eligibility, status, shell } = wordsFor(locale)
  if (view.state === 'supplementRequired')
    return view.supplementCodes.map((code) => ({
      what: 'supplement',
      code,
      by: view.supplementBy,
      text: [lifecycle.supplementCodes[code].name, view.supplementNotes[code]]
        .filter((part) => part !== undefined)
        .join(shell.punctuation.list),
    }))
  if (view.state === 'notAccepted') {
    const cures: Readonly<Record<string, string>> = eligibility.cures
    return view.refusedFor.flatMap(({ rule, cure }) =>
      cure !== null && cures[cure] !== undefined
        ? [{ what: 'applyAgain' as const, code: rule, by: null, text: cures[cure] }]
        : [],
    )
  }
  if (view.ended) return []
  return view.promised.map(({ code, by }) => ({
    what: 'promisedPaper',
    code,
    by,
    text: `${materials.papers[code].name} ${status.result.until(spokenDate(by, locale))}`,
  }))
}
