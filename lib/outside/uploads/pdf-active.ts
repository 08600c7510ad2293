import { PDFArray, PDFDict, PDFName, PDFStream, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib'
import type { UploadRefusal } from '@/lib/domain/documents/uploads'

const name = (text: string) => PDFName.of(text)

/** Actions that run a program, play, fetch, send or open another file (ISO 32000-1, 12.6.4). */
const ACTIVE_ACTIONS = [
  ...['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'GoTo3DView'],
  ...['Rendition', 'RichMediaExecute', 'Movie', 'Sound'],
].map(name)
const ACTIVE_KEYS = ['JS', 'JavaScript', 'XFA', 'RichMediaContent', 'RichMediaSettings'].map(name)
const ACTIVE_SUBTYPES = ['RichMedia', 'Movie', 'Sound', 'Screen', '3D'].map(name)
const ATTACHED_KEYS = ['EmbeddedFiles', 'EF'].map(name)
const ATTACHMENT = name('FileAttachment')

/** Anything in the document, also what nothing refers to, that runs, plays or carries a file. */
export function activeIn(document: PDFDocument): UploadRefusal | null {
  let attachments = false
  for (const [, object] of document.context.enumerateIndirectObjects())
    for (const dict of dictsIn(object)) {
      if (isActive(dict)) return 'pdf-active'
      if (ATTACHED_KEYS.some((key) => dict.has(key)) || dict.lookup(name('Subtype')) === ATTACHMENT)
        attachments = true
    }
  return attachments ? 'pdf-attachments' : null
}

/** Every dictionary of an object, itself and those written into it. */
export function* dictsIn(root: PDFObject): Generator<PDFDict> {
  const open: PDFObject[] = [root]
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    if (object instanceof PDFStream) open.push(object.dict)
    else if (object instanceof PDFArray) open.push(...object.asArray())
    else if (object instanceof PDFDict) {
      yield object
      open.push(...object.values())
    }
  }
}

/** Links and bookmarks are left out without a word; what would do more is named. */
function isActive(dict: PDFDict): boolean {
  const [action, subtype] = [dict.lookup(name('S')), dict.lookup(name('Subtype'))]
  return (
    ACTIVE_KEYS.some((key) => dict.has(key)) ||
    ACTIVE_ACTIONS.some((one) => one === action) ||
    ACTIVE_SUBTYPES.some((one) => one === subtype)
  )
}
