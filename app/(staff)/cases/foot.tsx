import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { PAGE_SIZE, type WorklistView } from '@/lib/queries/worklist'
import { worklistHref } from '@/lib/queries/worklist-address'

type FootProps = { readonly view: WorklistView; readonly locale: Locale; readonly selectable: boolean }

/** Under the list: its keys, and the way to the next page. */
export function WorklistFoot({ view, locale, selectable }: FootProps) {
  const { keys, pages } = wordsFor(locale).worklist
  const { tab, filters, next, isFirstPage, total, groups } = view
  const shown = groups.reduce((sum, group) => sum + group.rows.length, 0)
  if (shown === 0) return null
  const hints: readonly (readonly [readonly string[], string])[] = [
    [['↑', '↓'], keys.move],
    [['↵'], keys.open],
    ...(selectable ? [[['X'], keys.tick] as const] : []),
    [['?'], keys.all],
  ]
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-0.5 py-2.5 text-xs text-ink-3 print:hidden">
      <div aria-hidden="true" className="flex gap-4 max-md:hidden">
        {hints.map(([pressed, does]) => (
          <span key={does} className="flex items-center gap-1">
            {pressed.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
            {does}
          </span>
        ))}
      </div>
      {(next !== null || !isFirstPage) && (
        <nav aria-label={pages.label} className="ml-auto flex flex-wrap items-center gap-2">
          <span>{pages.shown(shown, total)}</span>
          {!isFirstPage && (
            <ButtonLink size="small" href={worklistHref(tab, filters) as Route}>
              {pages.first}
            </ButtonLink>
          )}
          {next && (
            <ButtonLink size="small" href={worklistHref(tab, filters, next) as Route}>
              {pages.next(Math.min(PAGE_SIZE, total))}
            </ButtonLink>
          )}
        </nav>
      )}
    </div>
  )
}
