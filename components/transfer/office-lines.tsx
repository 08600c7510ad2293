import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import type { Office } from '@/lib/site/status'

type Props = { readonly offices: { readonly dest: Office; readonly orig: Office }; readonly locale: Locale }

/** Both agencies as they can be reached: name, telephone, hours. */
export function OfficeLines({ offices, locale }: Props) {
  return [offices.dest, offices.orig].map(({ agency, phone, hours }) => (
    <p key={agency.name} className="mt-1">
      <span className="block">{nameIn(agency, locale)}</span>
      <span className="text-ink-3">
        <a className="inline-block min-h-6 underline underline-offset-4" href={`tel:${phone}`}>
          {phone}
        </a>{' '}
        · {hours}
      </span>
    </p>
  ))
}
