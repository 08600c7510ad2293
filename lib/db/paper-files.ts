import { vault } from './keys'

const PDF = 'Paper.pdf'
const SCAN = 'Attachment.content'

/** A rendered and sealed paper as its row keeps it (Paper.pdfSealed). */
export function sealPaperFile(pdf: Uint8Array): Buffer<ArrayBuffer> {
  return vault().sealBytes(PDF, pdf)
}

/** @throws VaultError where the row was tampered with */
export function openPaperFile(sealed: Uint8Array): Buffer<ArrayBuffer> {
  return vault().openBytes(PDF, sealed)
}

/** A scan as its row keeps it (Attachment.contentSealed). */
export function sealScan(file: Uint8Array): Buffer<ArrayBuffer> {
  return vault().sealBytes(SCAN, file)
}

/** @throws VaultError where the row was tampered with */
export function openScan(sealed: Uint8Array): Buffer<ArrayBuffer> {
  return vault().openBytes(SCAN, sealed)
}
