import { createHash } from 'node:crypto'

/** SHA-256 of a file, lower-case hexadecimal. */
export function fileDigest(file: Uint8Array): string {
  return createHash('sha256').update(file).digest('hex')
}
