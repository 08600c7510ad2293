import type { ReactNode } from 'react'
import { Sheet } from '@/components/ui/sheet'
import { Tag, type Tone } from '@/components/ui/tag'
import { longDate } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { CaseDocuments, DocumentView } from '@/lib/queries/case-documents'

type DocumentsSheetProps = {
  readonly documents: CaseDocuments
  readonly locale: Locale
  /** Makes a paper anew that failed, by its number. */
  readonly retryForm: (number: string) => ReactNode
}

const TONES: Record<DocumentView['status'], Tone> = {
  pending: 'soon',
  awaitingSeal: 'soon',
  ready: 'done',
  failed: 'late',
}
const LINK = 'text-accent underline underline-offset-2'

/** 文书: what was issued, as it was sent, and what the next step would issue. */
export function DocumentsSheet({ documents, locale, retryForm }: DocumentsSheetProps) {
  const { kinds, sheet: says } = wordsFor(locale).papers
  const { papers, previews, reference, mayOpen } = documents
  if (papers.length === 0 && previews.length === 0) return null
  return (
    <Sheet title={says.title}>
      {papers.length === 0 && <p className="text-sm text-ink-3">{says.empty}</p>}
      <ul className="flex flex-col gap-2">
        {papers.map((paper) => (
          <Paper
            key={`${paper.kind} ${paper.version} ${paper.number}`}
            {...{ paper, documents, locale, retryForm }}
          />
        ))}
      </ul>
      {previews.length > 0 && (
        <p className="mt-2.5 flex flex-wrap gap-x-3 gap-y-1 text-sm print:hidden">
          <span className="text-ink-3">{says.previews}</span>
          {previews.map((kind) => (
            <a key={kind} href={fileOf(reference, kind, 'preview')} target="_blank" className={LINK}>
              {kinds[kind]}
            </a>
          ))}
        </p>
      )}
      {mayOpen && papers.length > 0 && <p className="mt-2 text-xs text-ink-3 print:hidden">{says.hint}</p>}
    </Sheet>
  )
}

type PaperProps = DocumentsSheetProps & { readonly paper: DocumentView }

function Paper({ paper, documents, locale, retryForm }: PaperProps) {
  const { kinds, sheet: says } = wordsFor(locale).papers
  const { kind, version, status } = paper
  const name = kinds[kind]
  return (
    <li>
      <p className="flex flex-wrap items-baseline gap-x-2">
        {documents.mayOpen && status === 'ready' ? (
          <a
            href={fileOf(documents.reference, kind, `version=${version}`)}
            target="_blank"
            aria-label={says.open(name, version)}
            className={LINK}
          >
            {name}
          </a>
        ) : (
          <span>{name}</span>
        )}
        {version > 1 && <span className="text-sm text-ink-3">{says.version(version)}</span>}
        {status !== 'ready' && (
          <Tag tone={TONES[status]} {...hintOf(status, says)}>
            {says.statuses[status]}
          </Tag>
        )}
        {paper.isReplaced && <Tag>{says.replaced}</Tag>}
      </p>
      <p className="text-xs text-ink-3">
        {[
          paper.number,
          longDate(paper.issuedOn, locale),
          ...(paper.pages === null ? [] : [says.pages(paper.pages)]),
        ].join(' · ')}
      </p>
      {paper.mayRetry && <div className="mt-1 print:hidden">{retryForm(paper.number)}</div>}
      {paper.replaces !== null && <p className="text-xs text-ink-3">{says.replaces(paper.replaces)}</p>}
    </li>
  )
}

function hintOf(status: DocumentView['status'], says: { failedHint: string; awaitingSealHint: string }) {
  if (status === 'failed') return { title: says.failedHint }
  return status === 'awaitingSeal' ? { title: says.awaitingSealHint } : {}
}

function fileOf(reference: string, kind: string, query: string): string {
  return `/api/v1/transfers/${reference}/documents/${kind}?${query}`
}
