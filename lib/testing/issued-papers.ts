import { PDFDocument } from '@cantoo/pdf-lib'
import type { Db } from '@/lib/db/client'
import { fileDigest } from '@/lib/db/file-digest'
import { sealPaperFile } from '@/lib/db/paper-files'
import { insertPaper } from '@/lib/db/papers'
import { openSeal, sealInUse } from '@/lib/db/signing-keys'
import { paperMark } from '@/lib/domain/documents/paper-number'
import { enrolmentCertificate } from '@/lib/domain/documents/papers/certificate'
import { publishIssuedPaper } from '@/lib/jobs/publish'
import { signPdf } from '@/lib/outside/seal/sign-pdf'
import { at } from './builders'
import { CERTIFICATE_FACTS } from './paper-facts'
import { codeOf } from './public-site'

export const ISSUED_AT = at('2026-10-12')

export async function plainPdf(text: string): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([595, 842]).drawText(text)
  return document.save()
}

type Replaced = { readonly id: string; readonly number: string; readonly version: number }

/** Papers of one agency as they are issued, sealed and published, without the time it takes to set them in type. */
export function issuedPapers(database: Db, agencyId: string) {
  const publish = (paperId: string, when = ISSUED_AT) => publishIssuedPaper(database, paperId, when)

  /** @param pdfSealed what the row keeps @param pdf what it says it keeps */
  async function keep(id: string, pdfSealed: Buffer<ArrayBuffer>, pdf: Uint8Array): Promise<void> {
    const kept = { pdfSealed, pdfSha256: fileDigest(pdf), renderedAt: ISSUED_AT }
    await database.paper.update({ where: { id }, data: { status: 'ready', ...kept } })
    await publish(id)
  }

  /** @param isRendered false leaves it as it is before the worker came to it */
  async function issue(number: string, replaces: Replaced | null = null, isRendered = true) {
    const { id, version } = await database.$transaction((tx) =>
      insertPaper(tx, {
        body: enrolmentCertificate(CERTIFICATE_FACTS),
        transferId: null,
        reference: null,
        agencyId,
        issuedById: null,
        at: ISSUED_AT,
        number,
        replaces,
      }),
    )
    const { code } = await codeOf(database, id)
    const paper = { id, number, version, code }
    if (!isRendered) {
      await publish(id)
      return { ...paper, pdf: new Uint8Array() }
    }
    const keyId = await sealInUse(database, agencyId)
    if (keyId === null) throw new Error('no seal')
    const occasion = { reason: '参保凭证', location: '合肥', at: ISSUED_AT, mark: paperMark(id) }
    const pdf = await signPdf(await plainPdf(id), await openSeal(database, keyId), occasion)
    await keep(id, sealPaperFile(pdf), pdf)
    return { ...paper, pdf }
  }

  return { issue, keep, publish }
}
