/** Short names a dispute may use for the two amounts of the table. */
const ALIASES: Readonly<Record<string, string>> = { balance: 'balanceFen', transfer: 'transferFen' }

type Table = { readonly lines: readonly { readonly ordinal: number }[] }

/** What a version of the information table says at a path (`balance`, `lines.3.months`); null where it says nothing. */
export function statedAt(table: Table, path: string): string | number | Date | null {
  const [head = '', index, field] = path.split('.')
  const line = table.lines.find((one) => one.ordinal === Number(index))
  const holder: object | undefined = head === 'lines' ? line : table
  const name = head === 'lines' ? (field ?? '') : (ALIASES[head] ?? head)
  if (!holder) return null
  const found = [name, `${name}Fen`].find((key) => Object.hasOwn(holder, key))
  const value: unknown = found === undefined ? null : (holder as Record<string, unknown>)[found]
  if (typeof value === 'bigint') return Number(value)
  return typeof value === 'string' || typeof value === 'number' || value instanceof Date ? value : null
}

/** Whether the path names an amount in fen. */
export function isAmountPath(path: string): boolean {
  return /(^|\.)(balance|transfer|base|credited|creditedPersonal|interest|closing|arrears)(Fen)?$/u.test(path)
}
