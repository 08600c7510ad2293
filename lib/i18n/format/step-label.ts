import type { Role } from '@/lib/domain/access/roles'
import type { Step } from '@/lib/domain/transfer/lifecycle'
import type { Locale } from '../locale'
import { wordsFor, type AllWords } from '../words'
import { money } from './money'

/** What a label has to know of a step; every step view is one. */
export type LabelledStep = {
  readonly step: Step
  readonly signing: { readonly role: Role; readonly part: 'first' | 'second' } | null
  readonly prefill: {
    readonly amountFen?: number
    readonly years?: { readonly months: number }
    readonly table?: { readonly source: string }
  }
}

/** What the button will do: 转入 86 个月, 制单 ¥3,456.78, 终止办理（提交主管签批）. */
export function stepLabel(view: LabelledStep, locale: Locale): string {
  const words = wordsFor(locale)
  const label = plainLabel(view, words)
  if (view.signing === null) return label
  const { buttons } = words.stepPages
  return view.signing.part === 'second'
    ? buttons.second(label)
    : buttons.first(label, words.lifecycle.roles[view.signing.role])
}

function plainLabel({ step, prefill }: LabelledStep, { lifecycle, stepPages }: AllWords): string {
  const { button } = lifecycle.steps[step]
  if (step === 'recordYears' && prefill.years && prefill.years.months > 0)
    return stepPages.buttons.recordYears(prefill.years.months)
  if (step === 'draftTable' && prefill.table?.source === 'registry')
    return stepPages.buttons.draftFromRegistry
  return prefill.amountFen === undefined || prefill.amountFen <= 0
    ? button
    : stepPages.buttons.withAmount(button, money(prefill.amountFen))
}
