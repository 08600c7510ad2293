import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** An element of a parsed message: its children by name, attributes as '@name', its own text as '#text'. */
export type Element = { readonly [name: string]: unknown }

const LISTS = new Set(['Stmt', 'Bal', 'Ntry', 'NtryDtls', 'TxDtls', 'Ustrd', 'Strd'])

/**
 * A message as elements, without namespaces and with every value as text. Null where it is not well formed.
 * Files with a document type are never parsed: entities of their own are a way in (XXE, billion laughs).
 */
export function parseXml(text: string): Element | null {
  if (hasDocumentType(text) || XMLValidator.validate(text) !== true) return null
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: true,
    // 南 as &#21335; is a letter like any other.
    htmlEntities: true,
    isArray: (name) => LISTS.has(name),
  })
  const parsed: unknown = parser.parse(text)
  return isElement(parsed) ? parsed : null
}

export function hasDocumentType(text: string): boolean {
  return /<!(?:DOCTYPE|ENTITY)/i.test(text)
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The element at a path; bare text is an element too, its attributes none; null where a part of it is missing. */
export function elementAt(from: unknown, ...path: readonly string[]): Element | null {
  let value: unknown = from
  for (const name of path) value = isElement(value) ? value[name] : undefined
  if (typeof value === 'string' && value !== '') return { '#text': value }
  return isElement(value) ? value : null
}

/** The elements of one name. */
export function listAt(from: Element | null, name: string): readonly Element[] {
  const value = from?.[name]
  return Array.isArray(value) ? value.filter(isElement) : isElement(value) ? [value] : []
}

/** The text at a path, with or without attributes on its element; null where there is none. */
export function textAt(from: unknown, ...path: readonly string[]): string | null {
  let value: unknown = from
  for (const name of path) value = isElement(value) ? value[name] : undefined
  if (isElement(value)) value = value['#text']
  return typeof value === 'string' && value !== '' ? value : null
}
