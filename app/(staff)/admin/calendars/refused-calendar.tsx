'use client'

import { useLocale } from '@/components/layout/words-provider'
import { Notice } from '@/components/ui/notice'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { calendarWords } from '@/lib/i18n/calendar-words'
import { refusalText } from '@/lib/i18n/format/refusals'

/** Why a change of a calendar was refused; the general sentences speak of cases. */
export function RefusedCalendar({ refusal }: { refusal: Refusal }) {
  const locale = useLocale()
  const { refusals } = calendarWords(locale)
  const own = [refusal.detail ?? '', refusal.code].find((code): code is keyof typeof refusals =>
    Object.hasOwn(refusals, code),
  )
  const { says, cure } = own === undefined ? refusalText(refusal, locale) : refusals[own]
  return (
    <Notice tone="late" announce title={says}>
      {cure}
    </Notice>
  )
}
