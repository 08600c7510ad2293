'use client'

import { Icon } from '@/components/ui/icons'
import { Kbd } from '@/components/ui/kbd'
import { VerbForm, type Verb } from './verb-form'
import { useIn } from './locale-provider'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'

export const SEARCH_FIELD_ID = 'find-case'

/** Finds by reference, ID number or name; sends field `query` by POST, as personal data stays out of addresses. */
export function SearchForm({ action }: { action: Verb }) {
  const { top } = useIn(shellZh, shellEn)
  return (
    <VerbForm action={action} role="search" className="relative w-full max-w-[32.5rem] print:hidden">
      <label htmlFor={SEARCH_FIELD_ID} className="sr-only">
        {top.search}
      </label>
      <input
        id={SEARCH_FIELD_ID}
        name="query"
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={top.searchPlaceholder}
        aria-keyshortcuts="/"
        className="h-8 w-full rounded-md border border-edge bg-surface pr-16 pl-2.5 text-base [&::-webkit-search-cancel-button]:hidden"
      />
      <span className="pointer-events-none absolute inset-y-0 right-9 flex items-center">
        <Kbd>/</Kbd>
      </span>
      <button
        type="submit"
        aria-label={top.searchSubmit}
        className="absolute inset-y-0 right-0 grid w-8 place-items-center rounded-md text-ink-2 hover:text-ink"
      >
        <Icon name="search" />
      </button>
    </VerbForm>
  )
}
