import { openSeal } from '@/lib/db/signing-keys'
import type { Tx } from '@/lib/db/client'
import { paperMark } from '@/lib/domain/documents/paper-number'
import { signPdf } from '@/lib/outside/seal/sign-pdf'

type PaperToSeal = {
  readonly id: string
  /** The seal that was in use when it was issued, also where it was replaced before the worker came to it. */
  readonly keyId: string
  readonly number: string
  readonly title: string
  /** Where it was issued, as readers show it. */
  readonly place: string
  readonly issuedAt: Date
}

/** Seals a rendered paper with the key that stands in its row. @throws where that seal does not open */
export async function sealPaper(
  from: Pick<Tx, 'signingKey'>,
  pdf: Uint8Array,
  paper: PaperToSeal,
): Promise<Uint8Array> {
  const seal = await openSeal(from, paper.keyId)
  return signPdf(pdf, seal, {
    reason: `${paper.title} ${paper.number}`,
    location: paper.place,
    at: paper.issuedAt,
    mark: paperMark(paper.id),
  })
}
