import type { AgeLimit, ParameterKey } from '@/lib/domain/region/area-parameters'
import { PARAMETERS } from '@/lib/domain/region/parameter-table'
import { shownValue, unitOf } from '@/lib/domain/region/typed-value'
import { money } from './format/money'
import type { Locale } from './locale'
import { parametersEn } from './messages/areas/parameters-en'
import { parametersZh } from './messages/areas/parameters-zh'
import type { ParameterWords } from './messages/areas/parameter-words'
import { choicesEn, choicesZh, valuesEn, valuesZh } from './messages/areas/values'
import { wordsFor } from './words'

/*
 * The names of some fifty parameters are needed on the pages of areas only, so they stay out of `wordsFor`,
 * whose words travel with every page.
 */

/** Name, explanation and the sense of "nothing decided" of every parameter. */
export function parameterWords(locale: Locale): ParameterWords {
  return locale === 'en' ? parametersEn : parametersZh
}

export function valueWords(locale: Locale) {
  return locale === 'en' ? valuesEn : valuesZh
}

/** One choice of a parameter in words. */
export function choiceText(key: ParameterKey, choice: string, locale: Locale): string {
  const { pairModes } = wordsFor(locale).lifecycle
  if (key === 'intraProvinceMode' && Object.hasOwn(pairModes, choice))
    return pairModes[choice as keyof typeof pairModes].name
  return (locale === 'en' ? choicesEn : choicesZh)[key]?.[choice] ?? choice
}

/** What a choice means, where its name does not say it. */
export function choiceHint(key: ParameterKey, choice: string, locale: Locale): string | undefined {
  const { pairModes } = wordsFor(locale).lifecycle
  return key === 'intraProvinceMode' && Object.hasOwn(pairModes, choice)
    ? pairModes[choice as keyof typeof pairModes].hint
    : undefined
}

/** The value of a parameter in words: 8 个工作日, 50%, 是, 不限. */
export function valueText(key: ParameterKey, value: unknown, locale: Locale): string {
  const words = valueWords(locale)
  if (value === null) return parameterWords(locale)[key].unset ?? words.unset
  const { input } = PARAMETERS[key]
  switch (input.kind) {
    case 'integer':
      return figureText(key, Number(value), locale)
    case 'share':
      return words.percent(shownValue(key, value))
    case 'flag':
      return value === true ? words.yes : words.no
    case 'choice':
      return choiceText(key, String(value), locale)
    case 'ageLimit': {
      const { maleMax, femaleMax, inclusive } = value as AgeLimit
      return words.age(maleMax, femaleMax, inclusive)
    }
    case 'monthDay':
      return String(value)
    default:
      return input satisfies never
  }
}

function figureText(key: ParameterKey, figure: number, locale: Locale): string {
  const words = valueWords(locale)
  const unit = unitOf(key)
  switch (unit) {
    case 'workingDays':
    case 'months':
    case 'calendarMonth':
    case 'dayOfMonth':
    case 'dayOfSameMonth':
      return words[unit](figure)
    case 'fen':
      return money(figure)
    case 'basisPoints':
      return words.percent(shownValue(key, figure))
    default:
      return unit satisfies never
  }
}
