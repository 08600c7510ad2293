import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  type PDFContext,
} from '@cantoo/pdf-lib'
import type { Seal } from '@/lib/domain/documents/seal-algorithms'
import { readCertificate, holderOf } from './certificate'
import { signDetached } from './cms'
import { appendObjects, type PdfObject } from './pdf-increment'

export type SigningOccasion = {
  /** Why it was sealed; shown by readers. */
  readonly reason: string
  readonly location: string
  readonly at: Date
  /** Written beside the seal, so that an altered copy is known again (`paperMark`). */
  readonly mark?: string
}

/** Room for the signature, in bytes: a certificate brought along with its key may be long. */
const ROOM = 8192
/** Digits of each place in the byte range; files stay far below. */
const PLACES = 10
/** Printed, and not to be moved (ISO 32000, 12.5.3). */
const PRINT_AND_LOCKED = 132
/** Signatures exist, and only appending keeps them (12.7.3). */
const SIGNATURES_EXIST_APPEND_ONLY = 3

/**
 * Seals a PDF: an invisible signature field, PAdES B-B, over every byte of the file but the signature itself.
 * The file is appended to, never rewritten.
 * @throws where the bytes are no PDF, or the seal's key does not belong to its algorithm
 */
export async function signPdf(pdf: Uint8Array, seal: Seal, occasion: SigningOccasion): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const { context } = document
  const first = firstFreeNumber(pdf, context)
  const [signature, field, form] = [first, first + 1, first + 2]
  const page = document.getPage(0)
  const objects: PdfObject[] = [
    { number: signature, body: signatureBody(seal, occasion) },
    { number: field, body: fieldBody(signature, page.ref, fieldName(document)) },
    ...formAndCatalog(document, { field, form }),
    {
      ...place(page.ref),
      body: withEntry(page.node, 'Annots', listWith(context, page.node, 'Annots', field)),
    },
  ]
  const { Root, Info, ID } = context.trailerInfo
  const bytes = appendObjects(pdf, {
    objects,
    root: String(Root),
    info: Info instanceof PDFRef ? String(Info) : null,
    id: ID instanceof PDFArray ? String(ID) : null,
    size: first + 3,
  })
  return fillIn(bytes, seal)
}

function signatureBody(seal: Seal, { reason, location, at, mark }: SigningOccasion): string {
  const name = holderOf(readCertificate(seal.certificatePem))
  const entries = [
    '/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    `/ByteRange [0 ${'*'.repeat(PLACES)} ${'*'.repeat(PLACES)} ${'*'.repeat(PLACES)}]`,
    `/Contents <${'0'.repeat(ROOM * 2)}>`,
    `/M (${pdfDate(at)})`,
    `/Name ${text(name)} /Reason ${text(reason)} /Location ${text(location)}`,
    ...(mark === undefined ? [] : [`/ContactInfo (${mark})`]),
  ]
  return `<< ${entries.join('\n')} >>`
}

function fieldBody(signature: number, page: PDFRef, name: string): string {
  return [
    '<< /Type /Annot /Subtype /Widget /FT /Sig /Rect [0 0 0 0]',
    `/F ${PRINT_AND_LOCKED} /T (${name}) /V ${signature} 0 R /P ${String(page)} >>`,
  ].join(' ')
}

/** The catalogue with a form that holds the field; a form that is there already keeps its fields. */
function formAndCatalog(
  document: PDFDocument,
  { field, form }: { readonly field: number; readonly form: number },
): PdfObject[] {
  const { context, catalog } = document
  const there = catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict) ?? context.obj({})
  const fields = listWith(context, there, 'Fields', field)
  const root = context.trailerInfo.Root
  if (!(root instanceof PDFRef)) throw new Error('the PDF has no catalogue')
  const flagged = withEntry(there, 'Fields', fields, `/SigFlags ${SIGNATURES_EXIST_APPEND_ONLY}`)
  return [
    { number: form, body: flagged },
    { ...place(root), body: withEntry(catalog, 'AcroForm', `${form} 0 R`) },
  ]
}

/** A dictionary as text with one entry replaced. */
function withEntry(dict: PDFDict, key: string, value: string, more = ''): string {
  const kept = dict
    .entries()
    .filter(([name]) => name !== PDFName.of(key) && name !== PDFName.of('SigFlags'))
    .map(([name, entry]) => `${String(name)} ${String(entry)}`)
  return `<< ${[...kept, `/${key} ${value}`, more].join('\n')} >>`
}

function listWith(context: PDFContext, dict: PDFDict, key: string, added: number): string {
  const there = context.lookupMaybe(dict.get(PDFName.of(key)), PDFArray)
  const entries = there?.asArray().map(String) ?? []
  return `[${[...entries, `${added} 0 R`].join(' ')}]`
}

function fieldName(document: PDFDocument): string {
  const form = document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)
  const fields = form?.lookupMaybe(PDFName.of('Fields'), PDFArray)?.size() ?? 0
  return `Seal${fields + 1}`
}

function place({ objectNumber, generationNumber }: PDFRef): Omit<PdfObject, 'body'> {
  return { number: objectNumber, generation: generationNumber }
}

/** The parser may have passed over the last object, where that is a cross-reference; the file itself counts it. */
function firstFreeNumber(pdf: Uint8Array, context: PDFContext): number {
  const sizes = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/Size\s+(\d{1,8})\b/gu)
  return Math.max(context.largestObjectNumber + 1, ...[...sizes].map(([, size]) => Number(size)))
}

function text(value: string): string {
  return String(PDFHexString.fromText(value))
}

/** Universal time, as readers of any place show it right. */
function pdfDate(at: Date): string {
  return `D:${at.toISOString().replace(/\D/gu, '').slice(0, 14)}Z`
}

/** Puts the places and the signature where room was left; neither changes the length of the file. */
function fillIn(pdf: Buffer, seal: Seal): Uint8Array {
  const opening = pdf.lastIndexOf(`<${'0'.repeat(ROOM * 2)}>`, undefined, 'latin1')
  const closing = opening + ROOM * 2 + 2
  const places = [opening, closing, pdf.length - closing].map((place) => String(place).padEnd(PLACES))
  const range = pdf.lastIndexOf(`/ByteRange [0 ${'*'.repeat(PLACES)}`, opening, 'latin1')
  pdf.write(`/ByteRange [0 ${places.join(' ')}]`, range, 'latin1')
  const signature = signDetached(Buffer.concat([pdf.subarray(0, opening), pdf.subarray(closing)]), seal)
  if (signature.length > ROOM) throw new Error('the signature is longer than its room')
  pdf.write(Buffer.from(signature).toString('hex'), opening + 1, 'latin1')
  return pdf
}
