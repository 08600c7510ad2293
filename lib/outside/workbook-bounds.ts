import { constants, inflateRawSync } from 'node:zlib'

/** What one list may unpack to, in bytes; two hundred rows are some hundred kilobytes. */
const MOST_UNPACKED = 24 * 1024 * 1024
const MOST_ENTRIES = 500
const [ENTRY, DIRECTORY, DESCRIPTOR] = [0x04034b50, 0x02014b50, 0x08074b50]

/**
 * Whether a workbook may be read: every entry of the archive follows the one before, all of them unpack to a bounded
 * size, and no sheet places a cell so far away that the rows between would fill the memory.
 */
export function isBounded(archive: Uint8Array): boolean {
  const bytes = Buffer.from(archive)
  let left = MOST_UNPACKED
  let at = 0
  try {
    for (let count = 0; bytes.readUInt32LE(at) === ENTRY; count += 1) {
      if (count === MOST_ENTRIES) return false
      const entry = entryAt(bytes, at, left)
      left -= entry.content.length
      if (entry.name.endsWith('.xml') && placesFarAway(entry.content.toString('utf8'))) return false
      at = entry.end
    }
    return at > 0 && bytes.readUInt32LE(at) === DIRECTORY
  } catch {
    return false
  }
}

/** @throws where the entry is cut off, packed in an unusual way, or larger than what is left */
function entryAt(bytes: Buffer, at: number, left: number) {
  const flags = bytes.readUInt16LE(at + 6)
  const method = bytes.readUInt16LE(at + 8)
  const stated = bytes.readUInt32LE(at + 18)
  const nameEnd = at + 30 + bytes.readUInt16LE(at + 26)
  const start = nameEnd + bytes.readUInt16LE(at + 28)
  const name = bytes.toString('utf8', at + 30, nameEnd)
  const isOpen = (flags & 0b1000) !== 0
  if ((flags & 1) !== 0 || (method !== 0 && method !== 8) || (method === 0 && isOpen))
    throw new RangeError('packing')
  if (method === 0) {
    const end = start + stated
    if (stated > left || end > bytes.length) throw new RangeError('size')
    return { name, content: bytes.subarray(start, end), end }
  }
  const { content, used } = inflated(bytes.subarray(start), left)
  if (!isOpen && used !== stated) throw new RangeError('size')
  return { name, content, end: start + used + (isOpen ? descriptorAt(bytes, start + used) : 0) }
}

function inflated(packed: Buffer, left: number): { readonly content: Buffer; readonly used: number } {
  const answer = inflateRawSync(packed, {
    maxOutputLength: Math.max(1, left),
    finishFlush: constants.Z_SYNC_FLUSH,
    info: true,
  }) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } }
  return { content: answer.buffer, used: answer.engine.bytesWritten }
}

/** The length of what follows an entry whose size was not known before it. */
function descriptorAt(bytes: Buffer, at: number): number {
  const signature = bytes.readUInt32LE(at) === DESCRIPTOR ? 4 : 0
  for (const length of [signature + 12, signature + 20]) {
    const next = at + length + 4 <= bytes.length ? bytes.readUInt32LE(at + length) : 0
    if (next === ENTRY || next === DIRECTORY) return length
  }
  throw new RangeError('descriptor')
}

const MOST_ROWS = 1_048_576

/** A cell beyond row 9999 or column ZZ. Programs end a sheet with an empty last row: that one is none. */
function placesFarAway(xml: string): boolean {
  if (/\sr\s*=\s*["'][^"'&]*&/.test(xml)) return true
  const used = xml.replaceAll(/<row\b[^<>]*?(?:\/>|>\s*<\/row\s*>)/g, (row) => {
    const number = Number(/\sr\s*=\s*["'](\d+)["']/.exec(row)?.[1] ?? 0)
    return number > MOST_ROWS ? row : ''
  })
  return /\sr\s*=\s*["'](?:[A-Za-z]*\d{5,}|[A-Za-z]{3,})/.test(used)
}
