'use client'

import { useWords } from '@/components/layout/use-words'
import { retryPaper } from '../retry-paper/actions'
import { SmallForm } from './small-form'

/** Tries once more to make a paper that failed. */
export function RetryForm({ reference, number }: { readonly reference: string; readonly number: string }) {
  const { retry } = useWords().papers.sheet
  return (
    <SmallForm id={`retry-${number}`} action={retryPaper} hidden={{ reference, number }} submit={retry} />
  )
}
