import fc from 'fast-check'

type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly pattern?: string
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** Left out of an object. */
const ABSENT = Symbol('absent')

/** What no schema asks for: other kinds, bounds, and characters that programs stumble over. */
const JUNK = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0.5,
    1e21,
    Number.MAX_SAFE_INTEGER,
    '',
    ' ',
    '\0',
    '\uD800',
    '𠮷',
    '2026-02-30',
    '0001-01-01',
    '9999-12',
    '9999-12-31',
    '1000-01-01',
    '１２',
    "'; --",
    '../..',
    [],
    {},
    { __proto__: 1, constructor: 1 },
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
)

/**
 * Bodies a schema speaks of, most of them nearly right: each member as in a sample, as the schema has it, missing, or
 * something else altogether.
 * @param components what `$ref` names
 */
export function bodiesOf(
  schema: object,
  sample: unknown,
  components: Readonly<Record<string, object>>,
): fc.Arbitrary<unknown> {
  const bodyOf = (one: Schema, like: unknown, depth: number): fc.Arbitrary<unknown> => {
    const fitting = fittingOf(one, like, depth)
    return fc.oneof(
      { weight: 6, arbitrary: like === undefined ? fitting : fc.constant(like) },
      { weight: 6, arbitrary: fitting },
      { weight: 1, arbitrary: JUNK },
    )
  }
  const fittingOf = (one: Schema, like: unknown, depth: number): fc.Arbitrary<unknown> => {
    if (one.$ref !== undefined) {
      const named = components[one.$ref.split('/').at(-1) ?? ''] ?? {}
      return fittingOf(named, like, depth)
    }
    const choices = one.anyOf ?? one.oneOf
    if (choices) return fc.oneof(...choices.map((choice) => fittingOf(choice, like, depth)))
    if (one.const !== undefined) return fc.constant(one.const)
    if (one.enum) return fc.constantFrom(...one.enum)
    const [type] = [one.type ?? []].flat()
    switch (type) {
      case 'object':
        return objectOf(one, like, depth)
      case 'array':
        return depth > 4
          ? fc.constant([])
          : fc.array(bodyOf(one.items ?? {}, (like as unknown[] | undefined)?.[0], depth + 1), {
              maxLength: 3,
            })
      case 'string':
        return textOf(one)
      case 'integer':
      case 'number':
        return fc.integer({
          min: Math.max(one.minimum ?? -10, -1e9),
          max: Math.min(one.maximum ?? 1_000_000, 1e12),
        })
      case 'boolean':
        return fc.boolean()
      default:
        return JUNK
    }
  }
  const objectOf = ({ properties = {} }: Schema, like: unknown, depth: number): fc.Arbitrary<unknown> =>
    fc
      .record(
        Object.fromEntries(
          Object.entries(properties).map(([name, one]) => {
            const known = (like as Record<string, unknown> | undefined)?.[name]
            const value = bodyOf(one, known, depth + 1)
            const isLeftOut = { weight: known === undefined ? 12 : 1, arbitrary: fc.constant(ABSENT) }
            return [name, fc.oneof(isLeftOut, { weight: 8, arbitrary: value })]
          }),
        ),
      )
      .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== ABSENT)))
  return bodyOf(schema, sample, 0)
}

function textOf({ pattern, format, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  if (format === 'date')
    return fc
      .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10))
  if (format === 'uuid') return fc.uuid()
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'))
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength + 1, 60) })
}
