import type { z } from 'zod'
import type { Operation } from '@/lib/schemas/api/operation'
import { invalidFields, invalidInput, problem } from '../problem'

/** Longest body of a call that names no other limit, in bytes. */
const USUAL_LONGEST = 100_000

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly answer: Response }

const whole = <T>(value: T) => ({ ok: true, value }) as const
const not = (answer: Response) => ({ ok: false, answer }) as const

export type Input = {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly key: string | null
}

/**
 * What a call was sent, as its declaration asks for it. An address whose parts cannot be is not there; of query, body
 * and key every wrong field is told at once.
 */
export async function readInput(
  operation: Operation,
  request: Request,
  parts: Readonly<Record<string, string>>,
): Promise<Read<Input>> {
  const params = operation.params?.safeParse(decoded(parts))
  if (params?.success === false) return not(problem('not-found'))
  const body = operation.body ? await readBody(request, operation.longest ?? USUAL_LONGEST) : whole(undefined)
  if (!body.ok) return body
  const key = readKey(operation, request)
  if (key === undefined) return not(invalidFields([{ path: KEY, code: 'key' }]))
  const asked = queryOf(request)
  if (operation.query && asked.twice.length > 0)
    return not(invalidFields(asked.twice.map((path) => ({ path, code: 'repeated' }))))
  const query = operation.query?.safeParse(asked.values)
  const content = operation.body?.safeParse(body.value)
  const errors = [query?.error, content?.error].filter((error): error is z.ZodError => error !== undefined)
  if (errors.length > 0) return not(invalidInput(...errors))
  return whole({ params: params?.data, query: query?.data, body: content?.data, key })
}

/** The parts of the address as they were written; one with a broken escape is no part anybody knows. */
function decoded(parts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => {
      try {
        return [name, decodeURIComponent(part)]
      } catch {
        return [name, '']
      }
    }),
  )
}

const KEY = 'Idempotency-Key'
/** 1 to 128 visible characters of ASCII. */
const WHOLE_KEY = /^[\x21-\x7e]{1,128}$/u

/** @returns undefined where one was sent that is none */
function readKey({ creates }: Operation, request: Request): string | null | undefined {
  const key = creates ? request.headers.get(KEY) : null
  return key === null || WHOLE_KEY.test(key) ? key : undefined
}

function queryOf(request: Request) {
  const { searchParams } = new URL(request.url)
  const names = [...searchParams.keys()]
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
  return { values: Object.fromEntries(searchParams), twice }
}

/** The JSON of a request, or the 400, 413 or 415 that tells why there is none. */
async function readBody(request: Request, longest: number): Promise<Read<unknown>> {
  const [type = ''] = (request.headers.get('Content-Type') ?? '').split(';', 1)
  if (type.trim().toLowerCase() !== 'application/json')
    return not(problem('wrong-content-type', {}, { Accept: 'application/json' }))
  const bytes = await readAtMost(request, longest)
  if (bytes === null) return not(problem('too-long', { detail: `At most ${longest} bytes are read.` }))
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return isDeeper(text, DEEPEST) ? not(problem('malformed')) : whole(JSON.parse(text) as unknown)
  } catch {
    return not(problem('malformed'))
  }
}

/** Levels of a body; no call asks for more than a handful, and what walks through one must not run out of stack. */
const DEEPEST = 50

/** Whether brackets of a JSON text nest deeper than so many levels; those within strings are none. */
function isDeeper(text: string, levels: number): boolean {
  let depth = 0
  let isString = false
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]
    if (mark === '"') isString = !isString
    else if (isString) at += mark === '\\' ? 1 : 0
    else if (mark === '[' || mark === '{') depth += 1
    else if (mark === ']' || mark === '}') depth -= 1
    if (depth > levels) return true
  }
  return false
}

/** Whatever the sender says of its length, no more than the limit is read. */
async function readAtMost(request: Request, longest: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('Content-Length') ?? 0) > longest) return null
  if (request.body === null) return new Uint8Array()
  const reader = request.body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    length += value.length
    if (length > longest) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
}
