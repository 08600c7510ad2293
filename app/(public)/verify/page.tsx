import type { Metadata } from 'next'
import { PublicSection } from '@/components/layout/public-shell'
import { VerificationResult } from '@/components/documents/verification-result'
import { now } from '@/lib/env'
import { verificationOf, type AskedPaper } from '@/lib/site/verify'
import { currentLocale, words } from '@/lib/web/locale'
import { verificationCookie } from '@/lib/web/verification-cookie'
import { leave } from './actions'
import { CodeForm } from './code-form'
import { FileForm } from './file-form'
import { ScannedCode } from './scanned-code'
import { StaffBridge } from './staff-bridge'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).verify.title }
}

export default async function VerifyPage() {
  const asked = await verificationCookie.kept()
  return <ScannedCode>{asked === null ? <Question /> : <Answer asked={asked} />}</ScannedCode>
}

async function Question() {
  const { verify } = await words()
  return (
    <>
      <PublicSection>
        <h1 className="text-2xl">{verify.title}</h1>
        <p className="mt-2 text-ink-2">{verify.lead}</p>
      </PublicSection>
      <PublicSection title={verify.byCode.title}>
        <CodeForm />
      </PublicSection>
      <PublicSection title={verify.byFile.title}>
        <FileForm />
      </PublicSection>
    </>
  )
}

async function Answer({ asked }: { asked: AskedPaper }) {
  const view = await verificationOf(asked)
  const { paper, verdict } = view
  return (
    <VerificationResult
      view={view}
      forStaff={paper && verdict !== 'altered' && <StaffBridge paperId={paper.id} />}
      checkedAt={now()}
      locale={await currentLocale()}
      leave={leave}
    />
  )
}
