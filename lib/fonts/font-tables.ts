import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** What a font says of itself: the family Typst knows it by, and the characters it draws. */
export type FontTables = { readonly family: string; readonly covers: (codePoint: number) => boolean }

type Range = readonly [first: number, last: number]

const COLLECTION = 0x74746366 // 'ttcf'
const FAMILY_NAME = 1
const TYPOGRAPHIC_FAMILY = 16

/**
 * Reads name and character map of a TrueType or OpenType font, of every font where the file is a collection.
 * Only the two tables are read; the outlines stay on the disk.
 * @throws where the file is no such font
 */
export function readFont(path: string): FontTables[] {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const at = (offset: number, length: number): Buffer => {
      // Asked before room is made: a damaged length may name gigabytes.
      if (offset + length > size) throw new Error('font ends too early')
      const bytes = Buffer.alloc(length)
      if (readSync(file, bytes, 0, length, offset) < length) throw new Error('font ends too early')
      return bytes
    }
    const head = at(0, 12)
    const starts =
      head.readUInt32BE(0) === COLLECTION
        ? Array.from({ length: head.readUInt32BE(8) }, (_, index) => at(12 + index * 4, 4).readUInt32BE(0))
        : [0]
    return starts.map((start) => {
      const table = tableReader(at, start)
      const ranges = rangesOf(table('cmap'))
      return { family: familyOf(table('name')), covers: (codePoint) => isIn(ranges, codePoint) }
    })
  } finally {
    closeSync(file)
  }
}

function tableReader(at: (offset: number, length: number) => Buffer, start: number) {
  const count = at(start + 4, 2).readUInt16BE(0)
  const directory = at(start + 12, count * 16)
  return (tag: string): Buffer => {
    for (let index = 0; index < count; index += 1) {
      const entry = directory.subarray(index * 16, index * 16 + 16)
      if (entry.toString('latin1', 0, 4) === tag) return at(entry.readUInt32BE(8), entry.readUInt32BE(12))
    }
    throw new Error(`font without ${tag}`)
  }
}

/** Family name in English where there is one: Typst compares names as the font gives them. */
function familyOf(name: Buffer): string {
  const strings = name.readUInt16BE(4)
  const found = new Map<number, string>()
  for (let index = 0; index < name.readUInt16BE(2); index += 1) {
    const record = name.subarray(6 + index * 12, 18 + index * 12)
    const id = record.readUInt16BE(6)
    const isEnglish = record.readUInt16BE(0) === 3 && record.readUInt16BE(4) === 0x409
    if (!isEnglish || (id !== FAMILY_NAME && id !== TYPOGRAPHIC_FAMILY)) continue
    const from = strings + record.readUInt16BE(10)
    const text = Buffer.from(name.subarray(from, from + record.readUInt16BE(8))).swap16()
    found.set(id, text.toString('utf16le'))
  }
  return found.get(TYPOGRAPHIC_FAMILY) ?? found.get(FAMILY_NAME) ?? ''
}

/** Characters of the Unicode maps, sorted; those drawn as the empty box (glyph 0) left out. */
function rangesOf(cmap: Buffer): Range[] {
  const ranges: Range[] = []
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const record = 4 + index * 8
    const platform = cmap.readUInt16BE(record)
    const map = cmap.subarray(cmap.readUInt32BE(record + 4))
    const isUnicode = platform === 0 || (platform === 3 && [1, 10].includes(cmap.readUInt16BE(record + 2)))
    if (!isUnicode) continue
    if (map.readUInt16BE(0) === 12) ranges.push(...segmentedCoverage(map))
    else if (map.readUInt16BE(0) === 4) ranges.push(...segmentMapping(map))
  }
  return ranges.toSorted((one, other) => one[0] - other[0] || other[1] - one[1])
}

function segmentedCoverage(map: Buffer): Range[] {
  return Array.from({ length: map.readUInt32BE(12) }, (_, index) => {
    const group = 16 + index * 12
    const skipsEmpty = map.readUInt32BE(group + 8) === 0 ? 1 : 0
    return [map.readUInt32BE(group) + skipsEmpty, map.readUInt32BE(group + 4)] as const
  })
}

function segmentMapping(map: Buffer): Range[] {
  const doubled = map.readUInt16BE(6)
  const ranges: Range[] = []
  for (let at = 0; at < doubled; at += 2) {
    const [last, first] = [map.readUInt16BE(14 + at), map.readUInt16BE(16 + doubled + at)]
    const delta = map.readUInt16BE(16 + doubled * 2 + at)
    const place = 16 + doubled * 3 + at
    const offset = map.readUInt16BE(place)
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code : map.readUInt16BE(place + offset + (code - first) * 2)
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) ranges.push([code, code])
    }
  }
  return joined(ranges)
}

function joined(ranges: readonly Range[]): Range[] {
  const whole: [number, number][] = []
  for (const [first, last] of ranges) {
    const before = whole.at(-1)
    if (before && before[1] + 1 === first) before[1] = last
    else whole.push([first, last])
  }
  return whole
}

function isIn(ranges: readonly Range[], codePoint: number): boolean {
  let [low, high] = [0, ranges.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = ranges[middle] ?? [0, -1]
    if (codePoint < first) high = middle - 1
    else if (codePoint > last) low = middle + 1
    else return true
  }
  return false
}
