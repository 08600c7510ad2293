'use client'

import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import { TextField } from '@/components/ui/text-field'
import { tablePathText } from '@/lib/i18n/format/table-paths'
import type { Entries } from '../step-frame'
import type { Pick } from './dispute-grid'

type PickedItemsProps = {
  readonly entries: Entries
  readonly picks: readonly Pick[]
  readonly onDrop: (path: string, value: string) => void
}

/** For every ticked entry: what it says, what it should say, and why. */
export function PickedItems({ entries, picks, onDrop }: PickedItemsProps) {
  const words = useWords().stepPages.dispute
  const locale = useLocale()
  const { id, error } = entries.field('items')
  return (
    <fieldset id={id} tabIndex={-1} className="flex flex-col gap-3">
      <legend className="mb-1 font-medium">{words.picked}</legend>
      {picks.length === 0 && <p className="text-ink-3">{words.nothingPicked}</p>}
      {picks.map(({ path, value, key }) => {
        const what = tablePathText(path, locale)
        return (
          <div key={key} className="flex flex-wrap items-start gap-3 border-l-2 border-late pl-3">
            <input type="hidden" name={`items.${key}.path`} value={path} />
            <p className="min-w-40">
              <span className="block font-medium">{what}</span>
              <span className="text-sm text-ink-3">
                {words.isNow} {value}
              </span>
            </p>
            <TextField
              {...entries.field(`items.${key}.expected`)}
              required
              autoComplete="off"
              className="w-56"
            />
            <TextField
              {...entries.field(`items.${key}.note`)}
              autoComplete="off"
              className="min-w-56 flex-1"
            />
            <Button
              variant="quiet"
              className="mt-6"
              aria-label={words.drop(what)}
              onClick={() => onDrop(path, value)}
            >
              <Icon name="close" />
            </Button>
          </div>
        )
      })}
      {error !== undefined && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  )
}
