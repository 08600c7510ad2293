import type { ReactNode } from 'react'
import { buttonLook } from '@/components/ui/button'
import { KeyValues, type KeyValue } from '@/components/ui/key-values'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { Tag, type Tone } from '@/components/ui/tag'
import { longDate, monthRange, monthText } from '@/lib/i18n/format/dates'
import { money } from '@/lib/i18n/format/money'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor, type AllWords } from '@/lib/i18n/words'
import type { CertifiableView, CertificatesPage, CertificateView } from '@/lib/queries/certificates-page'

type CertificateSheetProps = {
  readonly view: CertifiableView
  readonly agency: CertificatesPage['agency']
  readonly locale: Locale
  /** The form that issues, where one can be. */
  readonly children: ReactNode
}

const API = '/api/v1/enrolment-certificates'

/** One enrolment: what its certificate says, those that were issued, and the way to another one. */
export function CertificateSheet({ view, agency, locale, children }: CertificateSheetProps) {
  const words = wordsFor(locale)
  const { certificates: says, lifecycle } = words
  const scheme = lifecycle.schemes[view.scheme].long
  const refused = view.obstacle && says.refused[view.obstacle]
  return (
    <Sheet
      title={`${view.name} · ${scheme}`}
      label={says.enrolment.label(view.name, scheme)}
      aside={<Tag>{statusText(view.status, words)}</Tag>}
      kind={view.obstacle === null && view.certificates.length === 0 ? 'due' : 'padded'}
    >
      <div className="grid items-start gap-x-8 gap-y-5 lg:grid-cols-2">
        <div className="flex flex-col items-start gap-3">
          <h3 className="text-sm font-semibold text-ink-2">{says.enrolment.content}</h3>
          <KeyValues entries={entriesOf(view, agency, locale)} />
          {view.obstacle === null && (
            <>
              <a
                href={`/cases/certificates/preview?enrolment=${view.enrolmentId}`}
                target="_blank"
                className={buttonLook({ size: 'small' })}
              >
                {says.enrolment.preview}
              </a>
              <p className="text-xs text-ink-3">{says.enrolment.previewHint}</p>
            </>
          )}
        </div>
        <div className="flex flex-col gap-3">
          <h3 className="text-sm font-semibold text-ink-2">{says.issued.title}</h3>
          <Issued view={view} locale={locale} />
          {refused && (
            <Notice tone="info" title={refused.says}>
              {refused.cure}
            </Notice>
          )}
          {view.arrearsMonths > 0 && (
            <Notice tone="warn" title={says.arrears.title(view.arrearsMonths, money(view.arrearsFen))}>
              {says.arrears.says}
            </Notice>
          )}
          {children}
        </div>
      </div>
    </Sheet>
  )
}

function entriesOf(view: CertifiableView, agency: CertificatesPage['agency'], locale: Locale): KeyValue[] {
  const { enrolment: says } = wordsFor(locale).certificates
  const isResident = view.scheme === 'resident'
  return [
    { term: says.name, value: view.name },
    { term: says.number, value: view.idMasked },
    ...(view.personalNumber === null ? [] : [{ term: says.personalNumber, value: view.personalNumber }]),
    ...(view.householdType === null ? [] : [{ term: says.householdType, value: view.householdType }]),
    { term: says.place, value: agency.name },
    {
      term: says.insured,
      value:
        view.insuredTo === null
          ? `${monthText(view.insuredFrom, locale)} · ${says.nothingPaid}`
          : monthRange(view.insuredFrom, view.insuredTo, locale),
    },
    {
      term: says.balance,
      value:
        view.balanceFen === null ? (
          says.noAccount
        ) : (
          <>
            <strong>{money(view.balanceFen)}</strong> <span className="text-ink-3">{says.balanceDay}</span>
          </>
        ),
    },
    { term: says.contact, value: `${agency.contactPerson} ${agency.phone}` },
    { term: says.byHand, value: isResident ? says.byHandHousehold : says.byHandFields },
  ]
}

function Issued({ view, locale }: { readonly view: CertifiableView; readonly locale: Locale }) {
  const { issued: says } = wordsFor(locale).certificates
  if (view.certificates.length === 0) return <p className="text-ink-3">{says.none}</p>
  return (
    <>
      <ul className="flex flex-col gap-2.5" aria-label={says.title}>
        {view.certificates.map((one) => (
          <Certificate key={one.number} one={one} locale={locale} />
        ))}
      </ul>
      <p className="text-xs text-ink-3">{says.copies}</p>
    </>
  )
}

const TONES: Record<CertificateView['status'], Tone> = {
  pending: 'soon',
  awaitingSeal: 'soon',
  ready: 'done',
  failed: 'late',
}

/** A plain link: fetching it ahead would count as printing it. */
function Certificate({ one, locale }: { readonly one: CertificateView; readonly locale: Locale }) {
  const { certificates, papers } = wordsFor(locale)
  const { issued: says, issue } = certificates
  return (
    <li>
      <p className="flex flex-wrap items-baseline gap-x-2" role="status">
        {one.status === 'ready' ? (
          <a
            href={`${API}/${encodeURIComponent(one.number)}`}
            target="_blank"
            aria-label={says.open(one.number)}
            className="text-accent underline underline-offset-2"
          >
            {one.number}
          </a>
        ) : (
          <span>{one.number}</span>
        )}
        <span className="text-sm text-ink-3">{says.version(one.version)}</span>
        {one.isReplaced ? (
          <Tag>{says.replaced}</Tag>
        ) : (
          <Tag tone={TONES[one.status]}>
            {one.status === 'ready' ? says.stands : papers.sheet.statuses[one.status]}
          </Tag>
        )}
      </p>
      <p className="text-xs text-ink-3">
        {[
          one.isOnline
            ? says.online(longDate(one.issuedOn, locale))
            : says.by(one.issuedBy, longDate(one.issuedOn, locale)),
          ...(one.reason === null ? [] : [says.why(issue.reasons[one.reason])]),
          ...(one.note === null ? [] : [one.note]),
        ].join(' · ')}
      </p>
    </li>
  )
}

function statusText(status: string, { people }: AllWords): string {
  const words = people.records.record.enrolmentStatus
  return Object.hasOwn(words, status) ? words[status as keyof typeof words] : status
}
