import type { MaterialCode } from './materials'

/** Largest file that is taken, in bytes; PostgreSQL refuses more. */
export const LARGEST_FILE = 10 * 1024 * 1024

export const SCAN_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const
export type ScanType = (typeof SCAN_TYPES)[number]

/** What a scan shows. */
export const SCAN_KINDS = [
  'contact-letter',
  'information-table',
  'certificate',
  'identity',
  'proof',
  'other',
] as const
export type ScanKind = (typeof SCAN_KINDS)[number]

/** What the scan of a paper of the list is kept as. */
export function scanKindOf(paper: MaterialCode | 'other'): ScanKind {
  switch (paper) {
    case 'identity':
    case 'residenceProof':
    case 'applicantIdentity':
      return 'identity'
    case 'certificate':
      return 'certificate'
    case 'applicationForm':
    case 'employerApplication':
    case 'unitCode':
    case 'guardianship':
    case 'authorisation':
    case 'arrearsProof':
    case 'ownAccount':
      return 'proof'
    case 'other':
      return 'other'
    default:
      return paper satisfies never
  }
}

const SIGNATURES: readonly (readonly [ScanType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
]

/** What a file is by its first bytes, whatever its name and its sender say; null for everything else. */
export function scanTypeOf(bytes: Uint8Array): ScanType | null {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))
  return found?.[0] ?? null
}

const ENDINGS: Readonly<Record<ScanType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
}

/** Name a scan is downloaded under: the case's reference and the scan's own place, nothing about the person. */
export function scanFileName(reference: string, ordinal: number, type: ScanType): string {
  return `${reference}-${ordinal}.${ENDINGS[type]}`
}
