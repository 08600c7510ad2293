import type { Locale } from '../locale'
import type { TableField } from '../messages/steps/tables'
import { wordsFor } from '../words'

/** `lines.3.months` in words: 第 3 行月数. A path nobody knows is shown as it is. */
export function tablePathText(path: string, locale: Locale): string {
  const { tables } = wordsFor(locale).stepPages
  const [, line, field] = /^lines\.(\d+)\.(\w+)$/u.exec(path) ?? []
  if (line !== undefined && field !== undefined && isField(field, tables.fields))
    return tables.inLine(Number(line), tables.fields[field])
  return isField(path, tables.fields) ? tables.fields[path] : path
}

function isField(name: string, fields: Record<TableField, string>): name is TableField {
  return Object.hasOwn(fields, name)
}
