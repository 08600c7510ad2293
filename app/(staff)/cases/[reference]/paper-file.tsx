import { buttonLook } from '@/components/ui/button'
import type { Actor } from '@/lib/domain/access/roles'
import type { PaperKind } from '@/lib/domain/documents/papers/kinds'
import { caseDocuments } from '@/lib/queries/case-documents'
import { words } from '@/lib/web/locale'

type PaperFileProps = {
  readonly actor: Actor
  readonly reference: string
  readonly kind: PaperKind
  /** The paper that prints this record; the newest of its kind where none is named. */
  readonly number?: string | null
}

/**
 * The issued file of what is read here: what is printed and sent. A plain link: fetching it ahead would count as
 * printing it.
 */
export async function PaperFile({ actor, reference, kind, number }: PaperFileProps) {
  const documents = await caseDocuments(actor, reference)
  const paper = documents?.papers.find(
    (one) => one.kind === kind && (number == null || one.number === number),
  )
  if (!documents?.mayOpen || !paper) return null
  const { kinds, sheet } = (await words()).papers
  if (paper.status !== 'ready') return <p className="text-sm text-ink-2">{sheet.notReady[paper.status]}</p>
  return (
    <a
      href={`/api/v1/transfers/${reference}/documents/${kind}?version=${paper.version}`}
      target="_blank"
      className={buttonLook({ variant: 'primary' })}
    >
      {sheet.open(kinds[kind], paper.version)}
    </a>
  )
}
