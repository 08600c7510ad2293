import type { Operation } from '@/lib/schemas/api/operation'
import type { JsonSchema } from './json-schema'

/** One member of what a call takes or answers, for readers. */
export type Member = {
  /** `person.idNumber`, `items[].days`. */
  readonly path: string
  /** `string · date`, `integer`, or the values it may have. */
  readonly type: string
  readonly required: boolean
  readonly about: string
}

type Schemas = Readonly<Record<string, JsonSchema>>

/** Deeper than anybody reads in a table. */
const DEEPEST = 4

/** Every member of a shape, one line each; of several shapes each with its own lines. */
export function membersOf(schema: JsonSchema, schemas: Schemas): Member[][] {
  const variants = variantsOf(resolved(schema, schemas), schemas)
  return variants.map((variant) => linesOf(variant, schemas, '', 0)).filter((lines) => lines.length > 0)
}

function linesOf(schema: JsonSchema, schemas: Schemas, prefix: string, depth: number): Member[] {
  const shape = resolved(schema, schemas)
  const required = (shape['required'] ?? []) as readonly string[]
  return Object.entries((shape['properties'] ?? {}) as Record<string, JsonSchema>).flatMap(
    ([name, member]) => {
      const inner = withoutNull(resolved(member, schemas), schemas)
      const items = inner['type'] === 'array' ? resolved((inner['items'] ?? {}) as JsonSchema, schemas) : null
      const path = `${prefix}${name}${items ? '[]' : ''}`
      const own: Member = {
        path,
        type: typeOf(items ?? inner, isNullable(resolved(member, schemas))),
        required: required.includes(name),
        about: String(member['description'] ?? inner['description'] ?? ''),
      }
      return depth < DEEPEST ? [own, ...linesOf(items ?? inner, schemas, `${path}.`, depth + 1)] : [own]
    },
  )
}

function resolved(schema: JsonSchema, schemas: Schemas): JsonSchema {
  const name = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined
  return name === undefined ? schema : { ...schemas[name], ...withoutRef(schema) }
}

function withoutRef({ $ref: _named, ...rest }: JsonSchema): JsonSchema {
  return rest
}

function variantsOf(schema: JsonSchema, schemas: Schemas): JsonSchema[] {
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined
  if (choices) return choices.flatMap((one) => variantsOf(resolved(one, schemas), schemas))
  const parts = schema['allOf'] as readonly JsonSchema[] | undefined
  return parts ? [Object.assign({}, ...parts.map((one) => resolved(one, schemas))) as JsonSchema] : [schema]
}

const isNull = (schema: JsonSchema) => schema['type'] === 'null'
const isNullable = ({ anyOf }: JsonSchema) => Array.isArray(anyOf) && (anyOf as JsonSchema[]).some(isNull)

/** The one shape beside null, where that is all the choice there is. */
function withoutNull(schema: JsonSchema, schemas: Schemas): JsonSchema {
  if (!isNullable(schema)) return schema
  const [only, ...more] = (schema['anyOf'] as JsonSchema[]).filter((one) => !isNull(one))
  return only && more.length === 0 ? resolved(only, schemas) : schema
}

const MOST_VALUES = 12

function typeOf(schema: JsonSchema, nullable: boolean): string {
  const { type, format, enum: values, const: only, pattern } = schema
  const parts = [
    Array.isArray(values)
      ? (values as unknown[]).slice(0, MOST_VALUES).join(' | ') + (values.length > MOST_VALUES ? ' | …' : '')
      : only !== undefined
        ? JSON.stringify(only)
        : Array.isArray(type)
          ? type.join(' | ')
          : typeof type === 'string'
            ? type
            : 'any',
    ...(typeof format === 'string' ? [format] : []),
    ...(typeof pattern === 'string' && format === undefined && pattern.length < 40 ? [pattern] : []),
    ...(nullable ? ['null'] : []),
  ]
  return parts.join(' · ')
}

/** How somebody would make this call on a command line. */
export function curlOf(operation: Operation, address: string): string {
  const { method, path, base = '/api/v1', access, creates, sample = {} } = operation
  const parts = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    encodeURIComponent(sample.params?.[name] ?? `<${name}>`).replaceAll(/%3C|%3E/gu, ''),
  )
  const query = new URLSearchParams(sample.query).toString()
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}'${address}${base}${parts}${query === '' ? '' : `?${query}`}'`,
    ...(access === 'staff' ? [`-H "Authorization: Bearer $TOKEN"`] : []),
    ...(creates ? [`-H "Idempotency-Key: $(uuidgen)"`] : []),
    ...(sample.body === undefined
      ? []
      : [
          `-H 'Content-Type: application/json'`,
          `-d '${JSON.stringify(sample.body).replaceAll("'", "'\\''")}'`,
        ]),
  ]
  return lines.join(' \\\n  ')
}
