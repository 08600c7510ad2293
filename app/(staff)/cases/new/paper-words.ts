'use client'

import { useMemo } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import type { AskedMaterial } from '@/lib/domain/documents/materials'
import { localDate } from '@/lib/domain/calendar/local-date'
import { longDate } from '@/lib/i18n/format/dates'

export type PaperWords = {
  readonly tally: (missing: number) => string
  readonly until: (day: string) => string
  readonly promise: (paper: string, day: string) => string
  /** What it is, why it is asked for, and by which source. */
  readonly reason: (asked: AskedMaterial, hint: string) => string
}

export function usePaperWords(): PaperWords {
  const locale = useLocale()
  const { materials, eligibility } = useWords()
  return useMemo(
    () => ({
      tally: (missing) => (missing === 0 ? materials.complete : materials.missing(missing)),
      until: (day) => materials.promiseUntil(longDate(localDate(day), locale)),
      promise: (paper, day) => materials.promiseText(paper, longDate(localDate(day), locale)),
      reason: ({ why, source }, hint) =>
        [hint, materials.reasons[why], eligibility.sources[source].short].join(' · '),
    }),
    [locale, materials, eligibility],
  )
}
