import type { ReactNode } from 'react'
import { PublicSection } from '@/components/layout/public-shell'
import { VerbForm, type Verb } from '@/components/layout/verb-form'
import { Button } from '@/components/ui/button'
import { Icon, type IconName } from '@/components/ui/icons'
import { KeyValues, type KeyValue } from '@/components/ui/key-values'
import { ProofList } from '@/components/ui/proof-list'
import { isPaperKind } from '@/lib/domain/documents/papers/kinds'
import type { Verdict } from '@/lib/domain/documents/verdict'
import { instantText, longDate } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { PublicPaper, Verification } from '@/lib/site/verify'

type Props = {
  readonly view: Verification
  /** Where staff who hold this paper go on from here. */
  readonly forStaff: ReactNode
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

/** Verdicts that rest on the file kept here. */
const PROVEN: readonly Verdict[] = ['genuine', 'replaced', 'unproven']

/** One word, what it means, what was checked, and what the register says. */
export function VerificationResult({ view, forStaff, checkedAt, locale, leave }: Props) {
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
        <p className="mt-1 text-sm text-ink-2">
          {result.checkedAt(instantText(checkedAt, locale))}
          {paper && PROVEN.includes(verdict) && (
            <span className="block">{result.provenAt(instantText(paper.provenAt, locale))}</span>
          )}
        </p>
      </PublicSection>
      {forStaff}
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
