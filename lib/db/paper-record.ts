import type { PaperContent } from '@/lib/domain/documents/papers/content'
import { normalisePaperNumber } from '@/lib/domain/documents/paper-number'
import { maskName } from '@/lib/domain/identity/mask'
import type { NewestVersion, PaperRecord, PaperWords } from '@/lib/domain/site/paper-record'
import type { Tx } from './client'
import { toDay } from './days'
import { contentOfPaper } from './papers'
import { boxOfCode, publishedPaperKey } from './site-vault'

/** More versions than any paper has; ends a walk where rows should be circular by somebody's hand. */
const MOST_VERSIONS = 50

export type PublishablePaper = {
  readonly record: Omit<PaperRecord, 'evidence' | 'provenAt'>
  readonly pdfSha256: string | null
  /** Under what it is found, and what only that opens; null where row and sealed content no longer agree. */
  readonly found: { readonly key: string; readonly wordsSealed: Buffer<ArrayBuffer> } | null
}

/** What may be published of a paper, as it stands now. @returns null where there is none */
export async function paperRecord(tx: Tx, paperId: string): Promise<PublishablePaper | null> {
  const row = await tx.paper.findUnique({ where: { id: paperId } })
  if (!row) return null
  const content = contentOf(row)
  const { kind, number, version, agencyId: issuer, keyId: key, pdfSha256 } = row
  return {
    record: {
      kind,
      number,
      version,
      issuedOn: toDay(row.issuedOn),
      issuer,
      key,
      newest: await newestOf(tx, paperId),
    },
    pdfSha256,
    found: content?.code ? foundBy(number, content.code, { person: nameOn(content) }) : null,
  }
}

function foundBy(asIssued: string, code: string, words: PaperWords): PublishablePaper['found'] {
  const number = normalisePaperNumber(asIssued)
  const plain = Buffer.from(JSON.stringify(words))
  return {
    key: publishedPaperKey(number, code),
    wordsSealed: boxOfCode(number, code).sealBytes('words', plain),
  }
}

/** The papers this one took the place of, the first version last. */
export async function replacedBy(tx: Tx, paperId: string): Promise<readonly string[]> {
  const before: string[] = []
  for (let id = paperId; before.length < MOST_VERSIONS;) {
    const row = await tx.paper.findUnique({ where: { id }, select: { replacesId: true } })
    if (!row?.replacesId) break
    id = row.replacesId
    before.push(id)
  }
  return before
}

async function newestOf(tx: Tx, paperId: string): Promise<NewestVersion | null> {
  let newest: NewestVersion | null = null
  let id = paperId
  for (let step = 0; step < MOST_VERSIONS; step += 1) {
    const next = await tx.paper.findUnique({
      where: { replacesId: id },
      select: { id: true, number: true, version: true, issuedOn: true },
    })
    if (!next) break
    newest = { number: next.number, version: next.version, issuedOn: toDay(next.issuedOn) }
    id = next.id
  }
  return newest
}

/** The name that stands on the paper, masked: it may have been corrected in the register since. */
function nameOn({ blocks }: PaperContent): string | null {
  const entries = blocks.flatMap((block) => (block.kind === 'fields' ? block.entries : []))
  const name = entries.find(({ field, value }) => field === 'name' && typeof value === 'string')?.value
  return typeof name === 'string' ? maskName(name, 'public') : null
}

type Row = Parameters<typeof contentOfPaper>[0] &
  Pick<PaperContent, 'number' | 'version'> & { readonly kind: string }

/** Content that no longer agrees with its digest, or with its row, says nothing. */
function contentOf(row: Row): PaperContent | null {
  try {
    const content = contentOfPaper(row)
    const isSame =
      content.number === row.number && content.version === row.version && content.kind === row.kind
    return isSame ? content : null
  } catch {
    return null
  }
}
