import type { Ground } from '@/lib/domain/continuity/grounds'
import { groundText } from '@/lib/i18n/format/continuity'
import type { Locale } from '@/lib/i18n/locale'

/** The rules an answer rests on, each with its number and where it stands. */
export function GroundList({ grounds, locale }: { grounds: readonly Ground[]; locale: Locale }) {
  return (
    <ul className="grid gap-1.5 print:gap-0.5">
      {grounds.map((ground) => {
        const { rule, says, source, sourceInFull, local } = groundText(ground, locale)
        return (
          <li key={rule}>
            {says}
            <span className="block text-xs text-ink-3 print:inline print:pl-1">
              <span className="font-mono">{rule}</span> · <span title={sourceInFull}>{source}</span>
              {local !== null && (
                <>
                  {' · '}
                  <span lang="zh-CN">{local}</span>
                </>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
