/** An object as it is appended: its number, its generation and its text (Latin-1). */
export type PdfObject = { readonly number: number; readonly generation?: number; readonly body: string }

type Increment = {
  readonly objects: readonly PdfObject[]
  /** References of the trailer, as text: `7 0 R`. */
  readonly root: string
  readonly info: string | null
  /** Both identifiers, as written: `[<…> <…>]`. */
  readonly id: string | null
  /** One above the highest number there is before this. */
  readonly size: number
}

const XREF_WIDTHS = [1, 4, 2] as const

/**
 * Appends objects to a PDF as ISO 32000 does it (7.5.6): what was there stays to the byte, so that fonts and
 * tags of the typesetter are not rewritten. The new cross-reference is of the kind the file has already.
 * @throws where the file has no cross-reference to go on from
 */
export function appendObjects(pdf: Uint8Array, increment: Increment): Buffer {
  const before = Buffer.from(pdf)
  const previous = lastCrossReference(before)
  const parts: Buffer[] = [before]
  let length = before.length
  const write = (text: string): number => {
    const at = length
    const bytes = Buffer.from(text, 'latin1')
    parts.push(bytes)
    length += bytes.length
    return at
  }
  if (before.at(-1) !== 0x0a) write('\n')
  const offsets = increment.objects.map(({ number, generation = 0, body }) => ({
    number,
    generation,
    at: write(`${number} ${generation} obj\n${body}\nendobj\n`),
  }))
  const start = previous.isTable
    ? write(tableOf(offsets, trailerOf(increment, increment.size, previous.at)))
    : write(
        streamOf([...offsets, { number: increment.size, generation: 0, at: length }], increment, previous.at),
      )
  write(`startxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}

type Offset = { readonly number: number; readonly generation: number; readonly at: number }

function lastCrossReference(pdf: Buffer): { readonly at: number; readonly isTable: boolean } {
  const tail = pdf.subarray(Math.max(0, pdf.length - 2048)).toString('latin1')
  const written = /startxref\s+(\d{1,10})\s+%%EOF\s*$/u.exec(tail)?.[1]
  if (written === undefined) throw new Error('the PDF does not end in a cross-reference')
  const at = Number(written)
  return { at, isTable: pdf.subarray(at, at + 4).toString('latin1') === 'xref' }
}

function trailerOf({ root, info, id }: Increment, size: number, previous: number): string {
  const entries = [
    `/Size ${size}`,
    `/Root ${root}`,
    `/Prev ${previous}`,
    ...(info === null ? [] : [`/Info ${info}`]),
    ...(id === null ? [] : [`/ID ${id}`]),
  ]
  return entries.join(' ')
}

/** Neighbouring numbers share a section. */
function sectionsOf(offsets: readonly Offset[]): Offset[][] {
  const sections: Offset[][] = []
  for (const offset of offsets.toSorted((a, b) => a.number - b.number)) {
    const section = sections.at(-1)
    if (section?.at(-1)?.number === offset.number - 1) section.push(offset)
    else sections.push([offset])
  }
  return sections
}

function tableOf(offsets: readonly Offset[], trailer: string): string {
  const sections = sectionsOf(offsets).map((section) => {
    const lines = section.map(
      ({ at, generation }) => `${String(at).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`,
    )
    return `${section[0]?.number ?? 0} ${section.length}\n${lines.join('')}`
  })
  return `xref\n${sections.join('')}trailer\n<< ${trailer} >>\n`
}

/** The stream lists itself too; its number is the highest. */
function streamOf(offsets: readonly Offset[], increment: Increment, previous: number): string {
  const sections = sectionsOf(offsets)
  const index = sections.map((section) => `${section[0]?.number ?? 0} ${section.length}`).join(' ')
  const rows = sections.flat().map(({ at, generation }) => {
    const row = Buffer.alloc(XREF_WIDTHS[0] + XREF_WIDTHS[1] + XREF_WIDTHS[2])
    row.writeUInt8(1, 0)
    row.writeUInt32BE(at, XREF_WIDTHS[0])
    row.writeUInt16BE(generation, XREF_WIDTHS[0] + XREF_WIDTHS[1])
    return row
  })
  const body = Buffer.concat(rows).toString('latin1')
  const trailer = trailerOf(increment, increment.size + 1, previous)
  const head = `/Type /XRef /W [${XREF_WIDTHS.join(' ')}] /Index [${index}] /Length ${body.length} ${trailer}`
  return `${increment.size} 0 obj\n<< ${head} >>\nstream\n${body}\nendstream\nendobj\n`
}
