import { z } from 'zod'
import { shapeOf } from '@/lib/schemas/documented'

export type JsonSchema = { [keyword: string]: unknown }

/** Whose shape is told: what comes in, before it is read, or what goes out. */
type Direction = 'input' | 'output'

/**
 * A schema as JSON Schema 2020-12. Shapes with a name of their own become components, each once.
 * @param components takes them in
 * @throws where two different shapes have one name
 */
export function jsonSchema(
  schema: z.ZodType,
  io: Direction,
  components: Record<string, JsonSchema>,
): JsonSchema {
  const { $defs, $schema: _draft, ...own } = convert(schema, io)
  for (const [name, shape] of Object.entries(($defs ?? {}) as Record<string, JsonSchema>)) {
    const component = asComponents(shape)
    if (JSON.stringify(components[name] ?? component) !== JSON.stringify(component))
      throw new Error(`two shapes are called ${name}`)
    components[name] = component
  }
  return asComponents(own)
}

function convert(schema: z.ZodType, io: Direction): JsonSchema {
  return z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: own }) => {
      const shape = shapeOf(zodSchema)
      if (shape) replace(own, convert(shape, io))
      tidy(own, io)
    },
  }) as JsonSchema
}

function replace(own: JsonSchema, { $schema: _draft, ...by }: JsonSchema): void {
  for (const keyword of Object.keys(own)) delete own[keyword]
  Object.assign(own, by)
}

/** Bounds of what a number can be at all say nothing, and who reads an answer bears more in it. */
function tidy(own: JsonSchema, io: Direction): void {
  if (own['minimum'] === Number.MIN_SAFE_INTEGER) delete own['minimum']
  if (own['maximum'] === Number.MAX_SAFE_INTEGER) delete own['maximum']
  if (io === 'output' && own['additionalProperties'] === false) delete own['additionalProperties']
}

/** References to where OpenAPI keeps what they name. */
function asComponents(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    // The name of a component stands in its key; a member called id is none.
    key === 'id' && typeof value === 'string' ? undefined : value,
  )
  return JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema
}
