import { longDate, monthText } from '@/lib/i18n/format/dates'
import { letterText } from '@/lib/i18n/format/letter-text'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor, type AllWords } from '@/lib/i18n/words'
import type { LetterPaper } from '@/lib/queries/case-papers'
import { Paper, PaperFields, type PaperField } from './paper'

type ContactLetterProps = {
  readonly letter: LetterPaper
  readonly locale: Locale
}

/** What a 联系函 says, to be read on the screen with its numbers masked; the letter itself is the issued file. */
export function ContactLetter({ letter, locale }: ContactLetterProps) {
  const words = wordsFor(locale)
  const { documents } = words.casePage
  const says = documents.letter
  const { content } = letter
  const to = content.to?.agency ?? letter.origin.agency.name
  return (
    <Paper
      title={says.title}
      subtitle={`${content.number} · ${documents.version(letter.version)}`}
      reading={documents.reading}
    >
      {content.replaces !== undefined && (
        <p className="text-sm text-ink-3">{says.replaces(content.replaces)}</p>
      )}
      {letter.channel === 'incoming' && <p className="text-sm text-ink-3">{says.incoming}</p>}
      <p className="font-semibold">{says.addressed(to)}</p>
      <p className="indent-8">{letterText(content, locale)}</p>
      <PaperFields title={says.person} label={says.person} fields={personFields(letter, words)} />
      <PaperFields
        title={says.transfer}
        label={says.transfer}
        fields={transferFields(letter, locale, words)}
      />
      {content.payee ? (
        <PaperFields
          title={says.payee}
          label={says.payee}
          fields={[
            { label: says.accountName, value: content.payee.accountName },
            { label: says.accountNumber, value: `****${content.payee.accountLast4}` },
            { label: says.bankBranch, value: content.payee.bankBranch },
            { label: says.bankName, value: content.payee.bankName },
            { label: says.unionBankNo, value: content.payee.unionBankNo ?? '', wide: true },
          ]}
        />
      ) : (
        <p>{says.noPayee}</p>
      )}
      <PaperFields title={says.from} label={says.from} fields={agencyFields(letter, words)} />
      <PaperFields label={says.sending} fields={sendingFields(letter, locale, words)} />
      {letter.deliveredOn !== null && (
        <PaperFields
          label={says.receivedOn}
          fields={[{ label: says.receivedOn, value: longDate(letter.deliveredOn, locale), wide: true }]}
        />
      )}
      <p className="text-xs break-all text-ink-3">{documents.digest(letter.sha256)}</p>
    </Paper>
  )
}

function personFields({ content }: LetterPaper, words: AllWords): PaperField[] {
  const { documents } = words.casePage
  const { common, letter } = documents
  const { person } = content
  const known = <T extends object>(map: T, key: string | null | undefined) =>
    key != null && Object.hasOwn(map, key) ? String(map[key as keyof T]) : (key ?? '')
  return [
    { label: common.name, value: person.name },
    { label: common.sex, value: known(documents.sexes, person.sex) },
    { label: common.idType, value: known(documents.idTypes, person.idType) },
    { label: common.idNumber, value: person.idMasked },
    { label: common.householdType, value: person.householdType ?? '' },
    { label: letter.personalNumber, value: person.originPersonalNumber ?? '' },
  ]
}

function transferFields(letter: LetterPaper, locale: Locale, words: AllWords): PaperField[] {
  const { documents } = words.casePage
  const { lifecycle } = words
  const { transfer } = letter.content
  const says = documents.letter
  return [
    ...(transfer
      ? [
          {
            label: says.category,
            value: `${lifecycle.schemeChange(
              lifecycle.schemes[transfer.fromScheme].name,
              lifecycle.schemes[transfer.toScheme].name,
            )} · ${lifecycle.pairModes[transfer.pairMode].name}`,
          },
          { label: says.insuranceHere, value: lifecycle.schemes[transfer.toScheme].long },
          {
            label: says.enrolledSince,
            value: transfer.enrolledSince === null ? '' : monthText(transfer.enrolledSince, locale),
          },
        ]
      : []),
    { label: says.mode, value: lifecycle.modes[letter.mode].name },
    { label: documents.common.reference, value: letter.reference, wide: true },
  ]
}

function agencyFields({ content, areas }: LetterPaper, words: AllWords): PaperField[] {
  const { common } = words.casePage.documents
  const { from } = content
  const area = areas[from.areaCode]?.name
  return [
    { label: common.agency, value: from.agency },
    { label: common.areaCode, value: area === undefined ? from.areaCode : `${from.areaCode} ${area}` },
    { label: common.address, value: from.address ?? '' },
    { label: common.postcode, value: from.postcode ?? '' },
    { label: common.contactPerson, value: from.contactPerson ?? '' },
    { label: common.phone, value: from.phone ?? '' },
  ]
}

function sendingFields(letter: LetterPaper, locale: Locale, words: AllWords): PaperField[] {
  const { documents, letter: summary } = words.casePage
  const says = documents.letter
  const { channels } = summary
  const channel = Object.hasOwn(channels, letter.channel)
    ? channels[letter.channel as keyof typeof channels]
    : letter.channel
  return [
    { label: says.sending, value: channel },
    { label: says.trackingNo, value: letter.trackingNo ?? '' },
    { label: says.issuedOn, value: longDate(letter.content.issuedOn, locale), wide: true },
  ]
}
