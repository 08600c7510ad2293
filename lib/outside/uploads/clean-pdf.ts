import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  PDFStream,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { endOfPdf, MOST_PAGES, type CleanFile, type UploadRefusal } from '@/lib/domain/documents/uploads'
import { no, ok, type Result } from '@/lib/domain/result'
import { activeIn, dictsIn } from './pdf-active'
import './pdf-bounds'

type CleanedPdf = Result<CleanFile, { readonly code: UploadRefusal }>

const name = (text: string) => PDFName.of(text)
const [ANNOTATIONS, APPEARANCE, NORMAL, STATE, FLAGS, RECTANGLE] = [
  'Annots',
  'AP',
  'N',
  'AS',
  'F',
  'Rect',
].map(name) as [PDFName, PDFName, PDFName, PDFName, PDFName, PDFName]

/** What a page needs to be seen; all else of it is left behind. */
const PAGE_KEYS = new Set(
  [
    'Type',
    'Parent',
    'MediaBox',
    'CropBox',
    'Rotate',
    'UserUnit',
    'Resources',
    'Contents',
    'Group',
    'Annots',
  ].map(name),
)
/** Actions, files and data of programs, wherever they stand. */
const LEFT_BEHIND = ['A', 'AA', 'AF', 'PA', 'Metadata', 'PieceInfo', 'LastModified', 'OPI', 'Alternates'].map(
  name,
)
/** Annotation flags of ISO 32000-1, table 165: hidden, or not shown on a screen. */
const UNSEEN = 0b100010

/** The pages of a PDF in a document of their own; refused where it does more than show pages. */
export async function cleanPdf(bytes: Uint8Array): Promise<CleanedPdf> {
  const end = endOfPdf(bytes)
  if (end === 'missing') return no({ code: 'pdf-broken' })
  if (end === 'followed') return no({ code: 'pdf-wrapped' })
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false })
    const active = activeIn(source)
    if (active !== null) return no({ code: active })
    const pages = source.getPageCount()
    if (pages === 0) return no({ code: 'pdf-broken' })
    if (pages > MOST_PAGES) return no({ code: 'pdf-too-long' })
    strip(source)
    const clean = await PDFDocument.create({ updateMetadata: false })
    for (const page of await clean.copyPages(source, source.getPageIndices())) clean.addPage(page)
    return ok({ bytes: await clean.save(), mediaType: 'application/pdf', pages })
  } catch (error) {
    return no({ code: error instanceof EncryptedPDFError ? 'pdf-locked' : 'pdf-broken' })
  }
}

function strip(source: PDFDocument): void {
  for (const [reference, object] of source.context.enumerateIndirectObjects())
    // Bytes that were not understood here may mean something elsewhere.
    if (object instanceof PDFInvalidObject) source.context.delete(reference)
    else for (const dict of dictsIn(object)) for (const key of LEFT_BEHIND) dict.delete(key)
  for (const { node } of source.getPages()) {
    const shown =
      node
        .Annots()
        ?.asArray()
        .flatMap((entry) => stampOf(source, entry)) ?? []
    for (const key of node.keys()) if (!PAGE_KEYS.has(key)) node.delete(key)
    node.set(ANNOTATIONS, source.context.obj(shown))
  }
}

/**
 * What an annotation shows (a filled field, an electronic seal, a stamp) as a stamp that does nothing; nothing of
 * one that is not to be seen.
 */
function stampOf(source: PDFDocument, entry: PDFObject): PDFObject[] {
  const annotation = source.context.lookup(entry)
  if (!(annotation instanceof PDFDict)) return []
  const flags = annotation.lookup(FLAGS)
  if (flags instanceof PDFNumber && (flags.asNumber() & UNSEEN) !== 0) return []
  const rectangle = annotation.lookup(RECTANGLE)
  const look = annotation.lookup(APPEARANCE)
  const normal = look instanceof PDFDict ? normalOf(look, annotation.lookup(STATE)) : undefined
  if (!(rectangle instanceof PDFArray) || normal === undefined) return []
  const stamp = source.context.obj({ Type: 'Annot', Subtype: 'Stamp', F: 4 })
  stamp.set(RECTANGLE, rectangle)
  stamp.set(APPEARANCE, source.context.obj({ N: normal }))
  return [source.context.register(stamp)]
}

/** The reference of the look in use: that of its state where there are several (a ticked box). */
function normalOf(look: PDFDict, state: PDFObject | undefined): PDFObject | undefined {
  const normal = look.lookup(NORMAL)
  if (normal instanceof PDFStream) return look.get(NORMAL)
  if (!(normal instanceof PDFDict) || !(state instanceof PDFName)) return undefined
  return normal.lookup(state) instanceof PDFStream ? normal.get(state) : undefined
}
