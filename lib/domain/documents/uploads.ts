import { scanTypeOf, type ScanType } from './scans'

/** Why a file from outside is not taken. */
export const UPLOAD_REFUSALS = [
  'empty',
  'too-large',
  /** Neither a picture nor a PDF by its content, whatever it is called. */
  'file-kind',
  /** HEIC or AVIF of a phone that this server cannot read. */
  'heic',
  'picture-broken',
  'picture-too-large',
  'pdf-broken',
  'pdf-locked',
  /** Runs something: scripts, programs, forms of XFA, films. */
  'pdf-active',
  'pdf-attachments',
  /** Something stands before or behind the PDF in the same file. */
  'pdf-wrapped',
  'pdf-too-long',
] as const
export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number]

/** A file as it is kept: nothing but picture or pages. */
export type CleanFile = {
  readonly bytes: Uint8Array
  readonly mediaType: ScanType
  /** Of a PDF. */
  readonly pages?: number
}

/** Pages of a PDF that are taken. */
export const MOST_PAGES = 30
/** Longest side of a picture that is kept, in pixels: A4 at more than 200 dpi. */
export const LONGEST_SIDE = 2600
/** Pixels of a picture that are decoded at all: phones take 12, 48 or 50 million. */
export const MOST_PIXELS = 64_000_000

/** What a phone may send beside scans: it is taken as picture and kept as JPEG. */
export type UploadType = ScanType | 'image/webp' | 'image/heic'

/** Brands of the pictures that phones write into an ISO container (ISO/IEC 23008-12; AVIF). */
const PICTURE_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif']

/** What an upload is by its first bytes; null for everything that is not taken. */
export function uploadTypeOf(bytes: Uint8Array): UploadType | null {
  const scan = scanTypeOf(bytes)
  if (scan !== null) return scan
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'image/webp'
  if (latin(bytes, 4, 8) === 'ftyp' && PICTURE_BRANDS.includes(latin(bytes, 8, 12))) return 'image/heic'
  return null
}

const WHITE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20])
const END = [0x25, 0x25, 0x45, 0x4f, 0x46]
/** Readers look this far for the beginning of a PDF. */
const HEADER_REACH = 1024

/** Whether a PDF begins, but only behind something else. */
export function hidesPdf(bytes: Uint8Array): boolean {
  return latin(bytes, 0, HEADER_REACH).indexOf('%PDF-') > 0
}

/** Where a PDF ends: after it, after something that follows its last %%EOF, or not at all. */
export function endOfPdf(bytes: Uint8Array): 'clean' | 'followed' | 'missing' {
  const isEnd = (at: number) => END.every((byte, index) => bytes[at + index] === byte)
  let at = bytes.length - END.length
  while (at >= 0 && !isEnd(at)) at -= 1
  if (at < 0) return 'missing'
  return bytes.subarray(at + END.length).every((byte) => WHITE.has(byte)) ? 'clean' : 'followed'
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
