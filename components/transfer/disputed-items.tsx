'use client'

import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Notice } from '@/components/ui/notice'
import { tablePathText } from '@/lib/i18n/format/table-paths'

type DisputedItemsProps = {
  readonly items: readonly {
    readonly path: string
    readonly expected: string
    readonly note: string | null
  }[]
}

/** What the destination asks to correct, for whoever draws up or seals the next version. */
export function DisputedItems({ items }: DisputedItemsProps) {
  const { stepPages, shell } = useWords()
  const locale = useLocale()
  return (
    <Notice tone="warn" title={stepPages.draft.disputed}>
      <ul className="list-disc pl-5">
        {items.map(({ path, expected, note }) => (
          <li key={path}>
            {tablePathText(path, locale)}
            {shell.punctuation.colon}
            {stepPages.dispute.expected} <strong>{expected}</strong>
            {note !== null && ` · ${note}`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
