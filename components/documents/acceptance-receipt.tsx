import { SUPPLEMENT_CODES } from '@/lib/domain/transfer/closed-lists'
import { instantText, longDate } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor, type AllWords } from '@/lib/i18n/words'
import type { ByDay, ReceiptPaper, TermView } from '@/lib/queries/case-receipt'
import type { PlaceView } from '@/lib/queries/case-record'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Paper, PaperFields } from './paper'
import { QrCode } from './qr-code'
import { ReceiptContinuity } from './receipt-continuity'

type AcceptanceReceiptProps = {
  readonly receipt: ReceiptPaper
  readonly locale: Locale
  /** Address of the public status page. */
  readonly statusUrl: string
}

/** Ticked by hand at the counter: what was brought. */
const MATERIALS = SUPPLEMENT_CODES.filter((code) => code !== 'phone' && code !== 'other')

/**
 * 收件凭条 until the case is accepted: it says that the application was handed in, with the query code, and decides
 * nothing, so it bears no seal. Afterwards what the issued 受理回执 says, to be read on the screen. Masked like
 * everything the public takes home.
 */
export function AcceptanceReceipt({ receipt, locale, statusUrl }: AcceptanceReceiptProps) {
  const words = wordsFor(locale)
  const { documents } = words.casePage
  const { lifecycle } = words
  const says = documents.receipt
  const title = receipt.isAccepted ? says.title : says.slipTitle
  return (
    <Paper title={title} {...(receipt.isAccepted && { reading: documents.reading })}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1">
          <dt className="text-ink-3">{says.number}</dt>
          <dd className="text-xl font-semibold">{receipt.reference}</dd>
          <dt className="text-ink-3">{says.queryCode}</dt>
          <dd className="font-mono text-xl font-semibold tracking-[0.2em]">{receipt.queryCode}</dd>
        </dl>
        <figure className="flex flex-col items-center">
          <QrCode text={`${statusUrl}#${receipt.reference}.${receipt.queryCode}`} label={says.scan} />
          <figcaption className="text-xs text-ink-3">{says.scan}</figcaption>
        </figure>
      </div>
      <PaperFields
        label={title}
        fields={[
          { label: documents.common.name, value: receipt.personName },
          { label: documents.common.idNumber, value: receipt.idNumber },
          { label: says.item, value: says.itemName },
          {
            label: documents.letter.category,
            value: lifecycle.schemeChange(
              lifecycle.schemes[receipt.fromScheme].name,
              lifecycle.schemes[receipt.toScheme].name,
            ),
          },
          { label: says.from, value: nameIn(receipt.origin, locale) },
          { label: says.to, value: nameIn(receipt.destination, locale) },
          { label: says.applicant, value: lifecycle.applicantKinds[receipt.applicantKind].name },
          { label: documents.letter.mode, value: lifecycle.modes[receipt.mode].name },
          { label: says.lodging, value: nameIn(receipt.lodgedWith.agency, locale) },
          { label: says.clerk, value: receipt.clerk ?? says.online },
          { label: says.lodgedAt, value: instantText(receipt.submittedAt, locale), wide: true },
          {
            label: says.materials,
            value: (
              <span className="flex flex-wrap gap-x-4 gap-y-1">
                {MATERIALS.map((code) => (
                  <span key={code} className="whitespace-nowrap">
                    □ {lifecycle.supplementCodes[code].name}
                    {code === 'enrolmentCertificate' && receipt.certificateNo !== null
                      ? ` ${receipt.certificateNo}`
                      : ''}
                  </span>
                ))}
              </span>
            ),
            wide: true,
          },
        ]}
      />
      <Deadlines receipt={receipt} locale={locale} words={words} />
      <ReceiptContinuity receipt={receipt} locale={locale} />
      <section>
        <h2 className="mb-1 text-md print:text-sm">{says.offices}</h2>
        <div className="grid gap-3 sm:grid-cols-2 print:grid-cols-2">
          <Office place={receipt.destination} locale={locale} />
          <Office place={receipt.origin} locale={locale} />
        </div>
      </section>
      <section>
        <h2 className="mb-1 text-md print:text-sm">{says.query}</h2>
        <p>{says.queryText(statusUrl)}</p>
        <p>{says.hotline}</p>
        <p className="mt-1 font-medium">{says.keep}</p>
        {!receipt.isAccepted && <p className="mt-1">{says.slipNote}</p>}
      </section>
    </Paper>
  )
}

type DeadlinesProps = {
  readonly receipt: ReceiptPaper
  readonly locale: Locale
  readonly words: AllWords
}

/** Both terms, by law and as promised, and that one follows the other. */
function Deadlines({ receipt, locale, words }: DeadlinesProps) {
  const says = words.casePage.documents.receipt
  const rows: [string, TermView, string][] = [
    [says.out, receipt.out, receipt.mode === 'online' ? says.afterAcceptance : says.afterDelivery],
    [says.in, receipt.in, says.afterTable],
  ]
  const days = [receipt.out.by, receipt.in.by, receipt.out.promisedBy, receipt.in.promisedBy]
  return (
    <section>
      <h2 className="mb-1 text-md print:text-sm">{says.deadlines}</h2>
      {receipt.acceptBy && <p className="mb-1">{says.acceptBy(dayText(receipt.acceptBy, locale, words))}</p>}
      <div className="border border-line-strong">
        <Table label={says.deadlines} className="print:[&_td]:py-1">
          <Head>
            <Th>{says.what}</Th>
            <Th>{says.statutory}</Th>
            <Th>{says.promised}</Th>
          </Head>
          <tbody>
            {rows.map(([what, term, from]) => (
              <Row key={what}>
                <Td className="whitespace-normal">
                  {what}
                  <span className="block text-sm text-ink-3">{from}</span>
                </Td>
                <Td>
                  <Term days={term.days} by={term.by} locale={locale} words={words} />
                </Td>
                <Td>
                  {term.promisedDays === term.days && says.asByLaw}
                  {term.promisedDays !== null && term.promisedDays !== term.days && (
                    <Term days={term.promisedDays} by={term.promisedBy} locale={locale} words={words} />
                  )}
                </Td>
              </Row>
            ))}
          </tbody>
        </Table>
      </div>
      <p className="mt-1.5">{says.sumRule(receipt.out.days + receipt.in.days)}</p>
      {receipt.usualMonths !== null && <p>{says.usualMonths(receipt.usualMonths)}</p>}
      {days.some((day) => day?.provisional) && <p className="text-sm text-ink-3">{says.provisional}</p>}
    </section>
  )
}

type TermProps = {
  readonly days: number
  readonly by: ByDay | null
  readonly locale: Locale
  readonly words: AllWords
}

function Term({ days, by, locale, words }: TermProps) {
  const says = words.casePage.documents.receipt
  return (
    <>
      {says.days(days)}
      {by && (
        <span className="block font-semibold">
          {(by.expected ? says.estimated : says.by)(dayText(by, locale, words))}
        </span>
      )}
    </>
  )
}

function dayText({ on, provisional }: ByDay, locale: Locale, { lifecycle }: AllWords): string {
  const day = longDate(on, locale)
  return provisional ? `${day} ${lifecycle.clockDates.provisional}` : day
}

function Office({ place, locale }: { place: PlaceView; locale: Locale }) {
  const { agency } = place
  return (
    <address className="border border-line-strong px-2.5 py-1.5 not-italic">
      <p className="font-semibold">{nameIn(agency, locale)}</p>
      <p>{agency.address}</p>
      <p>
        <a href={`tel:${agency.phone}`}>{agency.phone}</a>
      </p>
      <p className="text-ink-3">{agency.hours}</p>
    </address>
  )
}
