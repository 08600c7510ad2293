'use client'

import { wordsFor, type AllWords } from '@/lib/i18n/words'
import { useLocale } from './locale-provider'

/** Every word there is, for the pages of staff: a browser reads them once for all of them. */
export function useWords(): AllWords {
  return wordsFor(useLocale())
}
