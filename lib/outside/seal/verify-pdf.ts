import { fingerprintOf, holderOf, derOf } from './certificate'
import { readDetached } from './cms'
import { markedPaper } from '@/lib/domain/documents/paper-number'

export type PdfReading = {
  /** It carries a signature that could be read, whoever made it. */
  readonly signed: boolean
  /** What the signature covers is as it was signed. */
  readonly intact: boolean
  /** The signature covers every byte of the file but itself. */
  readonly coversWholeDocument: boolean
  readonly signer: { readonly name: string; readonly known: boolean } | null
  /** As the signer said; it stands under the signature. */
  readonly signedAt: Date | null
  /** SHA-256 of the signer's certificate, lower-case hexadecimal. */
  readonly fingerprint: string | null
  /** Id of the paper that the file says it is. */
  readonly paperId: string | null
}

const UNSIGNED: PdfReading = {
  signed: false,
  intact: false,
  coversWholeDocument: false,
  signer: null,
  signedAt: null,
  fingerprint: null,
  paperId: null,
}

const BYTE_RANGE =
  /\/ByteRange\s{0,9}\[\s{0,9}(\d{1,10})\s{1,9}(\d{1,10})\s{1,9}(\d{1,10})\s{1,9}(\d{1,10})\s{0,9}\]/gu
/** More signatures than anybody puts on one paper. */
const MOST_SIGNATURES = 20

type Place = { readonly at: number; readonly range: readonly [number, number, number, number] }

/**
 * Reads who signed a PDF and whether it is as it was signed. Trust is a comparison with the certificates of the
 * agencies: a certificate names itself and proves nothing else. Never throws, whatever the bytes are.
 * @param certificates PEM
 */
export function verifyPdf(pdf: Uint8Array, certificates: readonly string[]): PdfReading {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const text = file.toString('latin1')
  const known = new Set(certificates.map((pem) => fingerprintOf(derOf(pem))))
  const places = [...text.matchAll(BYTE_RANGE)].slice(-MOST_SIGNATURES).map(placeOf)
  const readings = places.map((place) => readingAt(file, text, place, known)).filter((one) => one.signed)
  // Several: the one of an agency counts, else the last, which covers most.
  const reading = readings.findLast((one) => one.signer?.known) ?? readings.at(-1) ?? UNSIGNED
  return reading.paperId === null ? { ...reading, paperId: markedPaper(text) } : reading
}

function placeOf(found: RegExpExecArray): Place {
  const [, a, b, c, d] = found
  return { at: found.index, range: [Number(a), Number(b), Number(c), Number(d)] }
}

function readingAt(file: Buffer, text: string, { at, range }: Place, known: ReadonlySet<string>): PdfReading {
  const [start, opening, closing, rest] = range
  const end = closing + rest
  if (start !== 0 || opening >= closing || end > file.length) return UNSIGNED
  const cms = signatureIn(text.slice(opening, closing))
  if (cms === null) return UNSIGNED
  const covered = Buffer.concat([file.subarray(0, opening), file.subarray(closing, end)])
  const read = readDetached(cms, covered)
  if (read === null) return UNSIGNED
  const fingerprint = fingerprintOf(read.certificateDer)
  const said = dictionaryAround(text, { at, range })
  return {
    signed: true,
    intact: read.holds,
    coversWholeDocument: end === file.length,
    signer: { name: holderOf(read.certificate), known: known.has(fingerprint) },
    signedAt: dateIn(said),
    fingerprint,
    paperId: markedPaper(said),
  }
}

/** The gap holds nothing but the signature in hexadecimal, filled up with zeros. */
function signatureIn(gap: string): Uint8Array | null {
  if (!/^<[0-9A-Fa-f\s]*>$/u.test(gap)) return null
  const bytes = Buffer.from(gap.slice(1, -1).replace(/\s/gu, ''), 'hex')
  return bytes.length < 2 ? null : derAtStart(bytes)
}

/** Cuts a DER value out of what follows it. */
function derAtStart(bytes: Buffer): Uint8Array | null {
  const length = bytes[1] ?? 0
  if (length < 0x80) return bytes.subarray(0, 2 + length)
  const octets = length & 0x7f
  // An indefinite length (BER) finds its end by itself.
  if (octets === 0) return bytes
  if (octets > 4 || bytes.length < 2 + octets) return null
  return bytes.subarray(0, 2 + octets + bytes.readUIntBE(2, octets))
}

/** The signature's dictionary without the signature. */
function dictionaryAround(text: string, { at, range }: Place): string {
  const [, opening, closing] = range
  const from = Math.max(text.lastIndexOf(' obj', Math.min(at, opening)), 0)
  const to = text.indexOf('endobj', Math.max(at, closing))
  return `${text.slice(from, opening)} ${text.slice(closing, to === -1 ? undefined : to)}`.slice(0, 20_000)
}

function dateIn(dictionary: string): Date | null {
  const found = /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/u.exec(
    dictionary,
  )
  if (!found) return null
  const [, year, month, day, hour, minute, second, sign, hours = '00', minutes = '00'] = found
  const zone = sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(at.getTime()) ? null : at
}
