import type { Metadata } from 'next'
import Link from 'next/link'
import { PublicSection } from '@/components/layout/public-shell'
import { VerbForm } from '@/components/layout/verb-form'
import { Button, buttonLook } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { Notice } from '@/components/ui/notice'
import { now } from '@/lib/env'
import { nameIn } from '@/lib/i18n/format/names'
import { publishedAreas } from '@/lib/site/areas'
import { ownCookie, type OwnSession } from '@/lib/web/apply/own-session'
import { currentLocale, words } from '@/lib/web/locale'
import { another, lookForCertificate } from '../_own/actions'
import { ProvenPage } from '../_own/proof'
import { LookForm } from '../waiting/form'
import { AreaForm } from './area-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).ownProof.certificate.title }
}

type CertificatePageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 网上申领参保凭证. */
export default async function CertificatePage({ searchParams }: CertificatePageProps) {
  const { certificate, recover } = (await words()).ownProof
  const session = await ownCookie.kept()
  return (
    <ProvenPage
      errand="certificate"
      session={session}
      gone={(await searchParams)['gone'] !== undefined}
      title={certificate.title}
      lead={certificate.lead}
      help={recover.counter}
    >
      {session?.certificate ? <Made certificate={session.certificate} /> : <Ask />}
    </ProvenPage>
  )
}

async function Ask() {
  const locale = await currentLocale()
  const areas = (await publishedAreas(now())).filter(({ online }) => online)
  return (
    <PublicSection>
      <AreaForm areas={areas.map((area) => ({ value: area.code, label: nameIn(area, locale) }))} />
    </PublicSection>
  )
}

async function Made({ certificate }: { readonly certificate: NonNullable<OwnSession['certificate']> }) {
  const says = (await words()).ownProof.certificate
  const { number, code, file } = certificate
  return (
    <>
      <PublicSection>
        <div role="status">
          <h2 className="flex items-center gap-2 text-xl">
            <Icon name="done" className="text-done" />
            {says.made}
          </h2>
        </div>
        <dl className="mt-3 rounded-lg border-2 border-accent px-4 py-3.5">
          <dt className="text-sm text-ink-3">{says.number}</dt>
          <dd className="text-lg font-semibold">{number}</dd>
          <dt className="mt-2 text-sm text-ink-3">{says.code}</dt>
          <dd className="font-mono text-2xl font-semibold tracking-[0.15em]">{code}</dd>
        </dl>
        <div className="mt-4">
          {file === 'ready' ? (
            <a
              href="/apply/certificate/pdf"
              className={classes(buttonLook({ variant: 'primary', size: 'big' }), 'thumb w-full')}
            >
              {says.open}
            </a>
          ) : (
            <>
              <Notice
                tone={file === 'failed' ? 'warn' : 'info'}
                title={file === 'failed' ? says.failed : says.pending}
              >
                {file === 'pending' && says.pendingText}
              </Notice>
              <LookForm look={lookForCertificate} label={says.look} />
            </>
          )}
        </div>
        <p className="mt-3 text-sm text-ink-3">{says.once}</p>
      </PublicSection>
      <PublicSection title={says.receiver}>
        <ul className="list-disc pl-5 text-ink-2">
          {says.receiverItems.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p className="mt-2">
          <Link
            prefetch={false}
            href="/verify"
            className="inline-flex min-h-7 items-center underline underline-offset-4"
          >
            {says.verify}
          </Link>
        </p>
        <VerbForm action={another} className="mt-3">
          <Button type="submit" className="thumb">
            {says.another}
          </Button>
        </VerbForm>
      </PublicSection>
    </>
  )
}
