'use client'

import { OwnRefusal } from '@/components/layout/own-refusal'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { openAreasText } from '@/lib/i18n/format/exchange'

/** Where open cases forbid it, the sentence names their areas. */
export function RefusedExchange({ refusal }: { refusal: Refusal }) {
  const { exchange, shell } = useWords()
  const locale = useLocale()
  const { refusals } = exchange
  const named = openAreasText(refusal, exchange, shell.punctuation.list, locale)
  const own = named === null ? refusals : { ...refusals, [named.detail]: named.sentence }
  return <OwnRefusal refusal={refusal} own={own} />
}
