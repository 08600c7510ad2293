import { joined, type Values } from './form-state'

type Entry = FormDataEntryValue | FormDataEntryValue[]
type Branch = Map<string, Branch | Entry>

/** Never sent back to a browser, whatever the form calls the group they stand in. */
const SECRET = /password|accountNumber|oneTimeCode|queryCode/i

/** Names on which an assignment would reach every object there is. */
const POISONED = new Set(['__proto__', 'prototype', 'constructor'])

const isIndex = (name: string) => /^\d{1,6}$/.test(name)

/** Next adds fields of its own to forms sent without JavaScript. */
const isOurs = (name: string) => name !== '' && !name.startsWith('$ACTION')

const isNoFile = (value: FormDataEntryValue) =>
  typeof value !== 'string' && value.size === 0 && value.name === ''

function branchOf(form: FormData): Branch {
  const root: Branch = new Map()
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => !isNoFile(value))
    const isList = name.endsWith('[]')
    const path = (isList ? name.slice(0, -2) : name).split('.')
    if (!isOurs(name) || values.length === 0 || path.some((part) => POISONED.has(part))) continue
    const leaf = isList || values.length > 1 ? values : (values[0] ?? '')
    place(root, path, leaf)
  }
  return root
}

/** A name that is both a value and a group (`a` and `a.b`) is nobody's form: the later one is dropped. */
function place(root: Branch, path: readonly string[], leaf: Entry): void {
  let branch = root
  for (const part of path.slice(0, -1)) {
    const next = branch.get(part) ?? new Map()
    if (!(next instanceof Map)) return
    branch.set(part, next)
    branch = next
  }
  const last = path.at(-1) ?? ''
  if (!branch.has(last)) branch.set(last, leaf)
}

/** A group whose names are all numbers is a list; the gaps that removed rows leave are closed. */
function rowsOf(branch: Branch): string[] | null {
  const names = [...branch.keys()]
  return names.every(isIndex) ? names.sort((a, b) => Number(a) - Number(b)) : null
}

function valueOf(node: Branch | Entry): unknown {
  if (!(node instanceof Map)) return node
  const rows = rowsOf(node)
  if (rows && rows.length > 0) return rows.map((row) => valueOf(node.get(row) ?? ''))
  return Object.fromEntries([...node].map(([name, inner]) => [name, valueOf(inner)]))
}

/**
 * A form as the object a schema reads. Names are dotted paths (`onBehalf.evidence`), numbers are rows of a
 * list (`items.0.code`), a name that occurs several times or ends in `[]` is a list of values.
 */
export function formObject(form: FormData): Record<string, unknown> {
  return Object.fromEntries([...branchOf(form)].map(([name, inner]) => [name, valueOf(inner)]))
}

/** The name on the form for a path in its object: differs where rows were removed before sending. */
export function fieldName(form: FormData, path: readonly PropertyKey[]): string {
  let node: Branch | Entry | undefined = branchOf(form)
  const names: string[] = []
  for (const part of path.map(String)) {
    const rows: string[] | null = node instanceof Map ? rowsOf(node) : null
    // A complaint about one of several values under one name belongs to that name.
    if (Array.isArray(node)) break
    const name: string = rows?.[Number(part)] ?? part
    names.push(name)
    node = node instanceof Map ? node.get(name) : undefined
  }
  return names.join('.')
}

/** What was typed, to fill the form in again; secrets and files are left out. */
export function echoOf(form: FormData): Values {
  const echoed: [string, string][] = []
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    if (isOurs(name) && !SECRET.test(name) && texts.length > 0)
      echoed.push([name.replace(/\[\]$/, ''), joined(texts)])
  }
  return Object.fromEntries(echoed)
}
