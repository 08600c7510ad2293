import Link from 'next/link'
import { KeyValues } from '@/components/ui/key-values'
import { Sheet } from '@/components/ui/sheet'
import { longDate, shortInstant } from '@/lib/i18n/format/dates'
import { casePath, type Reading } from './reading'

/** The contact letter in short; its full text is a page of its own. */
export function LetterSheet({ reading }: { reading: Reading }) {
  const { page, locale, words } = reading
  const says = words.casePage.letter
  const [letter, ...earlier] = page.letters
  if (!letter) return null
  const channel = Object.hasOwn(says.channels, letter.channel)
    ? says.channels[letter.channel as keyof typeof says.channels]
    : letter.channel
  return (
    <Sheet
      title={says.title}
      aside={letter.version > 1 && <span className="text-sm text-ink-3">{says.version(letter.version)}</span>}
    >
      <KeyValues
        entries={[
          { term: says.issued, value: shortInstant(letter.issuedAt, locale) },
          { term: says.channel, value: channel },
          ...(letter.trackingNo ? [{ term: says.tracking, value: letter.trackingNo }] : []),
          ...(letter.deliveredOn
            ? [{ term: says.delivered, value: longDate(letter.deliveredOn, locale) }]
            : []),
          ...(letter.payee
            ? [{ term: says.payee, value: says.last4(letter.payee.accountName, letter.payee.last4) }]
            : []),
        ]}
      />
      <p className="mt-1.5 text-sm text-ink-3">{letter.number}</p>
      <ul className="mt-1.5 flex flex-wrap gap-x-4 text-sm print:hidden">
        {[letter, ...earlier].map(({ version }) => (
          <li key={version}>
            <Link
              href={casePath(page.reference, `/contact-letter?version=${version}`)}
              className="text-accent underline underline-offset-2"
            >
              {earlier.length === 0 ? says.read : says.version(version)}
            </Link>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
