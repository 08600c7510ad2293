import { developerWords } from '@/lib/i18n/developer-words'
import type { Locale } from '@/lib/i18n/locale'
import type { Member } from '@/lib/web/api/describe'
import { Marked } from './marked'

type MembersProps = {
  readonly title: string
  readonly lead?: string
  /** Of a choice of shapes, each with its own members. */
  readonly variants: readonly (readonly Member[])[]
  /** By the caller, who has to know what may be left out. */
  readonly isSent?: boolean
  readonly locale: Locale
}

/** What goes in or comes out, a line for each member; made for a phone. */
export function Members({ title, lead, variants, isSent, locale }: MembersProps) {
  const says = developerWords(locale)
  return (
    <>
      <h4 className="mt-3 text-sm text-ink-3">{title}</h4>
      {lead !== undefined && (
        <p lang="en" className="text-ink-2">
          <Marked>{lead}</Marked>
        </p>
      )}
      {variants.length > 1 && <p className="text-ink-2">{says.oneOf(variants.length)}</p>}
      {variants.map((members, index) => (
        <dl key={index} className="mt-1 divide-y divide-line border-y border-line">
          {members.map(({ path, type, required, about }) => (
            <div key={path} className="py-1.5">
              <dt className="flex flex-wrap items-baseline gap-x-2">
                <code className="font-mono text-sm font-semibold wrap-anywhere">{path}</code>
                <span className="font-mono text-xs wrap-anywhere text-ink-3">{type}</span>
                {isSent && required && <span className="text-xs text-late">{says.required}</span>}
              </dt>
              {about !== '' && (
                <dd lang="en" className="text-sm text-ink-2">
                  <Marked>{about}</Marked>
                </dd>
              )}
            </div>
          ))}
        </dl>
      ))}
    </>
  )
}
