import type { Route } from 'next'
import type { ReactNode } from 'react'
import { PublicSection } from '@/components/layout/public-shell'
import { VerbForm, type Verb } from '@/components/layout/verb-form'
import { stepPath, casePath } from '@/components/transfer/case/reading'
import { Button, ButtonLink } from '@/components/ui/button'
import { Icon, type IconName } from '@/components/ui/icons'
import { KeyValues, type KeyValue } from '@/components/ui/key-values'
import { ProofList } from '@/components/ui/proof-list'
import { isPaperKind } from '@/lib/domain/documents/papers/kinds'
import type { ProofOf, Verdict } from '@/lib/domain/documents/verdict'
import { instantText, longDate } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { PaperBridge } from '@/lib/queries/paper-bridge'
import type { PublicPaper } from '@/lib/queries/verification'

type Verification = {
  readonly verdict: Verdict
  readonly proofs: readonly ProofOf[]
  readonly paper: PublicPaper | null
  readonly fingerprint: string | null
}

type Props = {
  readonly view: Verification
  readonly bridge: PaperBridge | null
  /** Nobody is signed in: staff who scanned the paper may sign in and come back to this answer. */
  readonly signIn: boolean
  readonly checkedAt: Date
  readonly locale: Locale
  readonly leave: Verb
}

const LOOKS: Record<Verdict, { readonly look: string; readonly icon: IconName }> = {
  genuine: { look: 'bg-done-soft text-done', icon: 'done' },
  replaced: { look: 'bg-soon-soft text-soon', icon: 'warn' },
  altered: { look: 'bg-late-soft text-late', icon: 'warn' },
  pending: { look: 'bg-calm-soft text-calm', icon: 'late' },
  unproven: { look: 'bg-soon-soft text-soon', icon: 'warn' },
  unknown: { look: 'bg-late-soft text-late', icon: 'warn' },
}

/** One word, what it means, what was checked, and what the register says. */
export function VerificationResult({ view, bridge, signIn, checkedAt, locale, leave }: Props) {
  const { result } = wordsFor(locale).verify
  const { verdict, proofs, paper } = view
  const { look, icon } = LOOKS[verdict]
  const newest = paper?.newest ?? null
  return (
    <>
      <PublicSection className={look}>
        <h1 className="flex items-center gap-2.5 text-2xl">
          <Icon name={icon} className="size-7 shrink-0" />
          {verdict === 'replaced' && newest
            ? result.replacedBy(newest.version)
            : result.verdicts[verdict].title}
        </h1>
        <p className="mt-2 text-ink">{result.verdicts[verdict].says}</p>
        <p className="mt-1 text-sm text-ink-2">{result.checkedAt(instantText(checkedAt, locale))}</p>
      </PublicSection>
      {bridge && <Bridge bridge={bridge} locale={locale} />}
      {signIn && <SignInFirst locale={locale} />}
      <PublicSection title={result.proofsTitle}>
        <ProofList
          proofs={proofs.map(({ key, done }) => ({ label: result.proofs[key], done, failed: !done }))}
        />
      </PublicSection>
      {paper && (
        <PublicSection title={verdict === 'altered' ? result.originalTitle : result.paperTitle}>
          <KeyValues className="gap-y-2" entries={entriesOf(view, paper, locale)} />
          <p className="mt-3 text-ink-2">
            {result.ask}
            <a className="underline underline-offset-4" href={`tel:${paper.issuer.phone}`}>
              {paper.issuer.phone}
            </a>
          </p>
        </PublicSection>
      )}
      <PublicSection>
        <VerbForm action={leave} className="print:hidden">
          <Button type="submit">{result.again}</Button>
        </VerbForm>
      </PublicSection>
    </>
  )
}

function entriesOf(view: Verification, paper: PublicPaper, locale: Locale): KeyValue[] {
  const { result } = wordsFor(locale).verify
  const { newest, person } = paper
  const kind = isPaperKind(paper.kind) ? result.kinds[paper.kind] : paper.kind
  return [
    { term: result.issuer, value: nameIn(paper.issuer, locale) },
    { term: result.kind, value: kind },
    { term: result.number, value: paper.number },
    { term: result.issuedOn, value: longDate(paper.issuedOn, locale) },
    { term: result.version, value: result.versionOf(paper.version) },
    ...(newest
      ? [
          {
            term: result.newest,
            value: result.newestOf(newest.number, newest.version, longDate(newest.issuedOn, locale)),
          },
        ]
      : []),
    ...(person === null ? [] : [{ term: result.person, value: person }]),
    ...(view.fingerprint === null
      ? []
      : [{ term: result.seal, value: <Fingerprint text={view.fingerprint}>{result.sealHint}</Fingerprint> }]),
  ]
}

function Fingerprint({ text, children }: { text: string; children: ReactNode }) {
  return (
    <>
      <code className="block text-sm break-words">{text.match(/.{1,8}/gu)?.join(' ')}</code>
      <span className="text-sm text-ink-3">{children}</span>
    </>
  )
}

function Bridge({ bridge, locale }: { bridge: PaperBridge; locale: Locale }) {
  const { bridge: says } = wordsFor(locale).verify
  const { reference, step } = bridge
  return (
    <PublicSection title={says.title}>
      <p className="mb-3 text-ink-2">{says.says(reference)}</p>
      <ButtonLink
        variant="primary"
        size="big"
        href={step === null ? casePath(reference) : stepPath(reference, step)}
        prefetch={false}
      >
        {step === null ? says.open : says[step]}
      </ButtonLink>
    </PublicSection>
  )
}

/** The same for every paper of the register: it says nothing of a case. */
function SignInFirst({ locale }: { locale: Locale }) {
  const { bridge: says } = wordsFor(locale).verify
  return (
    <PublicSection title={says.title} className="print:hidden">
      <ButtonLink href={'/sign-in?back=/verify' as Route} prefetch={false}>
        {says.signIn}
      </ButtonLink>
    </PublicSection>
  )
}
