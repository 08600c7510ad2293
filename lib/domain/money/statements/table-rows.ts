/** A bank's table as UTF-8 or, what most of them write, GB18030. Null where it is neither. */
export function decodeTable(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
  }
  return null
}

const SEPARATORS = [',', '\t', ';', '|'] as const

/**
 * The cells of a table of text (RFC 4180, any usual separator), trimmed and without the marks that keep Excel
 * from reading numbers (="123", '123, a tab). Rows that are empty stay, so that row numbers are the file's.
 */
export function tableRows(text: string): readonly (readonly string[])[] {
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const end = () => {
    row.push(plain(cell))
    cell = ''
  }
  const plainText = text.replace(/^\uFEFF/, '')
  for (let at = 0; at < plainText.length; at += 1) {
    const letter = plainText[at] ?? ''
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (plainText[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (letter === '"' && /^[=\s]*$/.test(cell)) isQuoted = true
    else if (letter === separator) end()
    else if (letter === '\n') {
      end()
      rows.push(row)
      row = []
    } else if (letter !== '\r') cell += letter
  }
  if (cell !== '' || row.length > 0) {
    end()
    rows.push(row)
  }
  return rows
}

function separatorOf(text: string): string {
  const head = text.slice(0, 4_000)
  const counts = SEPARATORS.map((separator) => head.split(separator).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}

function plain(cell: string): string {
  return cell
    .replace(/^\s*=(?=.)/, '')
    .replace(/^\s*'/, '')
    .trim()
}
