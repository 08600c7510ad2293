'use client'

import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { KeyValues } from '@/components/ui/key-values'
import { longDate } from '@/lib/i18n/format/dates'

type LetterFactsProps = {
  readonly letter: { readonly number: string; readonly issuedOn: string; readonly trackingNo: string | null }
}

/** The contact letter a step is about. */
export function LetterFacts({ letter }: LetterFactsProps) {
  const { stepPages, fields } = useWords()
  const locale = useLocale()
  return (
    <KeyValues
      entries={[
        { term: stepPages.letter.number, value: letter.number },
        { term: stepPages.letter.issuedOn, value: longDate(letter.issuedOn, locale) },
        ...(letter.trackingNo ? [{ term: fields.labels.trackingNo, value: letter.trackingNo }] : []),
      ]}
    />
  )
}
