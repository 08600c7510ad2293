import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Reading } from './case/reading'

/** The person left another place too: the same form once more, for that origin. */
export function OtherOrigins({ reading }: { readonly reading: Reading }) {
  const { page, locale, words } = reading
  const { lodged } = words.intake
  const [next] = page.otherOrigins
  if (!next) return null
  const names = page.otherOrigins.map((one) => shortPlace(one, locale)).join(words.shell.punctuation.list)
  return (
    <Notice
      tone="info"
      className="mb-4 items-center print:hidden"
      title={lodged.otherOrigin(names)}
      actions={
        <ButtonLink href={`/cases/new?after=${page.reference}` as Route}>
          {lodged.openOther(shortPlace(next, locale))}
        </ButtonLink>
      }
    >
      {lodged.otherOriginBody}
    </Notice>
  )
}
