'use client'

import { useMemo } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { nameIn } from '@/lib/i18n/format/names'
import { shortPlace } from '@/lib/i18n/format/places'
import type { IntakeArea } from '@/lib/queries/intake-page'

export type AreaWords = {
  readonly own: string
  readonly names: Readonly<Record<string, string>>
  readonly nameOf: (code: string) => string
  /** For lists of areas: says which one is not connected. */
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  /** Where an application can go: a place without a login begins a case with its own letter. */
  readonly destinations: AreaWords['choices']
}

export function useAreas(areas: readonly IntakeArea[], own: string): AreaWords {
  const locale = useLocale()
  const { intake } = useWords()
  return useMemo(() => {
    const names = Object.fromEntries(areas.map((area) => [area.code, shortPlace(area, locale)]))
    const nameOf = (code: string) => names[code] ?? code
    const choices = areas.map(({ code, name, englishName, connection }) => {
      const full = nameIn({ name, englishName }, locale)
      return { value: code, label: connection === 'none' ? `${full} · ${intake.hints.notVisible}` : full }
    })
    const silent = new Set(areas.filter((area) => area.connection === 'none').map((area) => area.code))
    const destinations = choices.filter((choice) => !silent.has(choice.value))
    return { own, names, nameOf, choices, destinations }
  }, [areas, own, locale, intake])
}
