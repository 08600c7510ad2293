import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PrintButton } from '@/components/documents/print-button'
import { QrCode } from '@/components/documents/qr-code'
import { PublicSection } from '@/components/layout/public-shell'
import { VerbForm } from '@/components/layout/verb-form'
import { Button, ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { KeyValues } from '@/components/ui/key-values'
import type { DraftReceipt } from '@/lib/domain/site/application-draft'
import { now, siteEnv } from '@/lib/env'
import { longDate } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import { publishedAreas } from '@/lib/site/areas'
import { receiptCookie } from '@/lib/web/apply/draft-cookie'
import { currentLocale, words } from '@/lib/web/locale'
import { throwAway } from '../actions'
import { openStatus } from './actions'
import { CopyButton } from '@/components/ui/copy-button'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).apply.receipt.title }
}

/** What the applicant takes home: number, code, days, and what happens next. */
export default async function ReceiptPage() {
  const receipt = await receiptCookie.kept()
  if (!receipt) redirect('/apply?gone=1')
  const { apply } = await words()
  const says = apply.receipt
  const { reference, queryCode } = receipt
  const statusUrl = new URL('/status', siteEnv().NEXTAUTH_URL).href
  return (
    <>
      <PublicSection>
        <h1 className="flex items-center gap-2 text-2xl">
          <Icon name="done" className="text-done print:hidden" />
          {says.title}
        </h1>
        <p className="mt-1.5 text-ink-2">{says.lead}</p>
        <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-4 rounded-lg border-2 border-accent px-4 py-3.5">
          <dl className="min-w-0">
            <dt className="text-sm text-ink-3">{says.reference}</dt>
            <dd className="text-xl font-semibold">{reference}</dd>
            <dt className="mt-2 text-sm text-ink-3">{says.code}</dt>
            <dd className="font-mono text-2xl font-semibold tracking-[0.15em]">{queryCode}</dd>
          </dl>
          <figure className="mx-auto flex flex-col items-center gap-1">
            <QrCode text={`${statusUrl}#${reference}.${queryCode}`} label={says.scan} />
            <figcaption className="text-sm text-ink-3">{says.scan}</figcaption>
          </figure>
        </div>
        <div className="mt-3 flex flex-wrap gap-2.5 print:hidden">
          <CopyButton text={`${reference} ${queryCode}`} label={says.copy} done={says.copied} />
          <PrintButton label={says.save} />
        </div>
        <p className="mt-2 text-sm text-ink-3 print:hidden">{says.saveHint}</p>
      </PublicSection>
      <Days receipt={receipt} />
      <PublicSection title={says.next}>
        <ul className="list-disc pl-5">
          {says.nextItems.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <VerbForm action={openStatus} className="mt-4 print:hidden">
          <Button type="submit" variant="primary" size="big" className="thumb w-full">
            {says.open}
          </Button>
        </VerbForm>
      </PublicSection>
      <Facts receipt={receipt} />
      <PublicSection className="print:hidden">
        <div className="grid gap-2.5">
          <ButtonLink href="/apply" size="big" className="thumb">
            {says.another}
          </ButtonLink>
          <VerbForm action={throwAway}>
            <Button type="submit" size="big" className="thumb w-full whitespace-normal">
              {says.done}
            </Button>
          </VerbForm>
        </div>
      </PublicSection>
    </>
  )
}

/** Until when what happens, each with its short reason. */
async function Days({ receipt }: { readonly receipt: DraftReceipt }) {
  const says = (await words()).apply.receipt
  const locale = await currentLocale()
  const { acceptedBy, outBy, inBy, mode } = receipt
  return (
    <PublicSection title={says.dates}>
      <p className="font-semibold">{says.acceptedBy(longDate(acceptedBy, locale))}</p>
      <p className="text-sm text-ink-3">{says.acceptedWhy}</p>
      {outBy !== null && inBy !== null ? (
        <>
          <p className="mt-2.5 font-semibold">{says.inBy(longDate(inBy, locale))}</p>
          <p className="text-sm text-ink-3">{says.inWhy(longDate(outBy, locale))}</p>
        </>
      ) : (
        <p className="mt-2.5 text-ink-2">{mode === 'letter' ? says.letterDates : says.stopped}</p>
      )}
    </PublicSection>
  )
}

/** What was applied for, masked like everything the public takes home. */
async function Facts({ receipt }: { readonly receipt: DraftReceipt }) {
  const { apply } = await words()
  const says = apply.receipt
  const locale = await currentLocale()
  const areas = await publishedAreas(now())
  const named = (code: string) => {
    const area = areas.find((one) => one.code === code)
    return area ? nameIn(area, locale) : code
  }
  return (
    <PublicSection>
      <KeyValues
        entries={[
          {
            term: says.person,
            value: <span className="wrap-anywhere">{`${receipt.name} ${receipt.idNumber}`}</span>,
          },
          { term: says.way, value: `${named(receipt.origin)} → ${named(receipt.destination)}` },
          { term: says.submittedOn, value: longDate(receipt.submittedOn, locale) },
          { term: says.files, value: apply.confirm.files(receipt.files) },
        ]}
      />
    </PublicSection>
  )
}
