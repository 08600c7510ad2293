import type { Metadata } from 'next'
import { PublicSection } from '@/components/layout/public-shell'
import { VerificationResult } from '@/components/documents/verification-result'
import { currentActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import { paperBridge } from '@/lib/queries/paper-bridge'
import { currentLocale, words } from '@/lib/web/locale'
import { keptAsked, type AskedPaper } from '@/lib/web/verification-cookie'
import { verificationOf } from '@/lib/web/verify-paper'
import { leave } from './actions'
import { CodeForm } from './code-form'
import { FileForm } from './file-form'
import { ScannedCode } from './scanned-code'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).verify.title }
}

export default async function VerifyPage() {
  const asked = await keptAsked()
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

/** Staff who hold the paper are led to its case; to everybody else the answer says nothing of one. */
async function Answer({ asked }: { asked: AskedPaper }) {
  const view = await verificationOf(asked)
  const isOurs = asked.paperId !== null && view.verdict !== 'altered'
  const actor = isOurs ? await currentActor() : null
  const bridge = actor && asked.paperId !== null ? await paperBridge(actor, asked.paperId) : null
  return (
    <VerificationResult
      view={view}
      bridge={bridge}
      signIn={isOurs && actor === null}
      checkedAt={now()}
      locale={await currentLocale()}
      leave={leave}
    />
  )
}
