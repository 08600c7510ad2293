import type { ReactNode } from 'react'
import { longDate, monthText } from '@/lib/i18n/format/dates'
import { letterText } from '@/lib/i18n/format/letter-text'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor, type AllWords } from '@/lib/i18n/words'
import type { LetterPaper } from '@/lib/queries/case-papers'
import { Paper, PaperFields, SealPlace, type PaperField } from './paper'

type ContactLetterProps = {
  readonly letter: LetterPaper
  readonly locale: Locale
  /** Masked on screen, in full on the copy that is printed. */
  readonly idNumber: ReactNode
  readonly accountNumber: ReactNode
}

/** 联系函 with every field it has to carry, and the stub the origin sends back. */
export function ContactLetter({ letter, locale, idNumber, accountNumber }: ContactLetterProps) {
  const words = wordsFor(locale)
  const { documents } = words.casePage
  const says = documents.letter
  const { content } = letter
  const to = content.to?.agency ?? letter.origin.agency.name
  return (
    <Paper title={says.title} subtitle={`${content.number} · ${documents.version(letter.version)}`}>
      {content.replaces !== undefined && (
        <p className="text-sm text-ink-3">{says.replaces(content.replaces)}</p>
      )}
      {letter.channel === 'incoming' && <p className="text-sm text-ink-3">{says.incoming}</p>}
      <p className="font-semibold">{says.addressed(to)}</p>
      <p className="indent-8">{letterText(content, locale)}</p>
      <PaperFields title={says.person} label={says.person} fields={personFields(letter, idNumber, words)} />
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
            { label: says.accountNumber, value: accountNumber },
            { label: says.bankBranch, value: content.payee.bankBranch },
            { label: says.bankName, value: content.payee.bankName },
            { label: says.unionBankNo, value: content.payee.unionBankNo ?? '', wide: true },
          ]}
        />
      ) : (
        <p>{says.noPayee}</p>
      )}
      <PaperFields title={says.from} label={says.from} fields={agencyFields(letter, words)} />
      <PaperFields label={says.sending} fields={sendingFields(letter, words)} />
      <SealPlace
        agency={content.from.agency}
        seal={documents.seal}
        date={longDate(content.issuedOn, locale)}
      />
      <section className="mt-4 border-t border-dashed border-line-strong pt-4">
        <h2 className="text-center text-md">{says.stub}</h2>
        <p className="mt-2">{says.addressed(content.from.agency)}</p>
        <p className="mb-2 indent-8">{says.stubText(content.number)}</p>
        <PaperFields
          label={says.stub}
          fields={[
            {
              label: says.receivedOn,
              value: letter.deliveredOn ? longDate(letter.deliveredOn, locale) : '',
            },
            { label: says.receivedBy, value: '' },
          ]}
        />
        <SealPlace agency={to} seal={documents.seal} date="" />
      </section>
      <p className="text-xs break-all text-ink-3">{documents.digest(letter.sha256)}</p>
    </Paper>
  )
}

function personFields({ content }: LetterPaper, idNumber: ReactNode, words: AllWords): PaperField[] {
  const { documents } = words.casePage
  const { common, letter } = documents
  const { person } = content
  const known = <T extends object>(map: T, key: string | null | undefined) =>
    key != null && Object.hasOwn(map, key) ? String(map[key as keyof T]) : (key ?? '')
  return [
    { label: common.name, value: person.name },
    { label: common.sex, value: known(documents.sexes, person.sex) },
    { label: common.idType, value: known(documents.idTypes, person.idType) },
    { label: common.idNumber, value: idNumber },
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

function sendingFields(letter: LetterPaper, words: AllWords): PaperField[] {
  const { documents, letter: summary } = words.casePage
  const says = documents.letter
  const { channels } = summary
  const channel = Object.hasOwn(channels, letter.channel)
    ? channels[letter.channel as keyof typeof channels]
    : letter.channel
  return [
    { label: says.sending, value: channel },
    { label: says.trackingNo, value: letter.trackingNo ?? '' },
    { label: says.enclosures, value: says.noEnclosures, wide: true },
  ]
}
