import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'
import type { Operation } from '@/lib/schemas/api/operation'
import { OPERATIONS } from '@/lib/schemas/api/operations'
import { openApi } from '@/lib/web/api/document'
import type { Api, Sent, Told } from './http'

type Content = Record<string, { readonly schema?: object }>
type Described = { readonly content?: Content }

const DOCUMENT = openApi(OPERATIONS) as {
  readonly paths: Record<
    string,
    Record<
      string,
      { readonly requestBody?: { readonly content: Content }; readonly responses: Record<string, Described> }
    >
  >
  readonly components: { readonly schemas: Record<string, object> }
}
export const COMPONENTS = DOCUMENT.components.schemas
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true })
addFormats(ajv)
ajv.addSchema(DOCUMENT, 'api')

/** The call an address means, as the document finds it: plain parts before those in braces. */
function operationAt(method: string, path: string): Operation | null {
  const asked = (path.split('?', 1)[0] ?? '').split('/')
  const fits = OPERATIONS.filter(({ base, method: own, path: pattern }) => {
    const parts = pattern.split('/')
    return (
      base === undefined &&
      own === method &&
      parts.length === asked.length &&
      parts.every((part, index) => part.startsWith('{') || part === asked[index])
    )
  })
  return fits.toSorted((a, b) => a.path.split('{').length - b.path.split('{').length)[0] ?? null
}

/** The body of a call as the document has it. */
export function bodySchemaOf({ method, path }: Operation): object {
  const { requestBody } = DOCUMENT.paths[path]?.[method.toLowerCase()] ?? {}
  return requestBody?.content['application/json']?.schema ?? {}
}

/**
 * What is wrong with an answer by the document: a status or a type it does not name, a body its schema refuses, or
 * members it does not tell of. None where it keeps its word.
 */
export function complaintsAbout(operation: Operation, told: Told): string[] {
  const { id, method, path } = operation
  const at = `${id} ${told.status}`
  const verb = method.toLowerCase()
  const described = DOCUMENT.paths[path]?.[verb]?.responses[told.status]
  if (!described) return [`${at} is not in the document`]
  const type = told.type.split(';', 1)[0] ?? ''
  if (!described.content?.[type]) return [`${at} answers ${type}`]
  if (told.body === undefined) return []
  const parts = ['paths', path, verb, 'responses', String(told.status), 'content', type, 'schema']
  const pointer = parts.map((part) => encodeURIComponent(part.replace(/~/gu, '~0').replace(/\//gu, '~1')))
  const validate = validatorAt(`api#/${pointer.join('/')}`)
  const faults = validate(told.body)
    ? []
    : (validate.errors ?? []).map((fault) => `${at} ${fault.instancePath} ${fault.message ?? ''}`)
  const more = type === 'application/json' ? undeclared(operation, told) : []
  return [...faults, ...more.map((one) => `${at} ${one}`)]
}

/** Each is made once: making one takes longer than using it. */
const VALIDATORS = new Map<string, ValidateFunction>()
function validatorAt($ref: string): ValidateFunction {
  const validate = VALIDATORS.get($ref) ?? ajv.compile({ $ref })
  VALIDATORS.set($ref, validate)
  return validate
}

/** A reader bears members it does not know; whoever answers does not send any. */
function undeclared({ answers }: Operation, { status, body }: Told): string[] {
  const parsed = answers[status]?.schema?.safeParse(body)
  return parsed?.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []
}

/** A call whose answer keeps to the document. */
export async function asked(api: Api, method: string, path: string, sent: Sent = {}): Promise<Told> {
  const told = await api.send(method, path, sent)
  const operation = operationAt(method, path)
  expect([path, operation && complaintsAbout(operation, told)]).toEqual([path, []])
  return told
}
