'use client'

import { OwnRefusal } from '@/components/layout/own-refusal'
import { useLocale } from '@/components/layout/locale-provider'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { calendarWords } from '@/lib/i18n/calendar-words'

/** Why a change of a calendar was refused. */
export function RefusedCalendar({ refusal }: { refusal: Refusal }) {
  return <OwnRefusal refusal={refusal} own={calendarWords(useLocale()).refusals} />
}
